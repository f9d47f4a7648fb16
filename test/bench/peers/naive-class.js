// How most extensions and snippets watch WebSockets: a subclass in place of the constructor.
const Native = window.WebSocket;
const seen = [];
window.WebSocket = class WebSocket extends Native {
  constructor(url, protocols) {
    super(url, protocols);
    const entry = { url, sent: 0, received: 0, code: null };
    seen.push(entry);
    this.addEventListener('message', ({ data }) => {
      entry.received += data.length ?? data.byteLength ?? data.size;
    });
    this.addEventListener('close', ({ code }) => {
      entry.code = code;
    });
    const { send } = this;
    this.send = (data) => {
      entry.sent += data.length ?? data.byteLength ?? data.size;
      send.call(this, data);
    };
  }
};
