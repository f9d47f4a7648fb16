// The other common way: a function in place of the constructor, which puts its own `send`, `close` and handlers on each socket.
const Native = window.WebSocket;
const seen = [];
function WebSocket(url, protocols) {
  const socket = protocols === undefined ? new Native(url) : new Native(url, protocols);
  const entry = { url, messages: [], code: null };
  seen.push(entry);
  const send = socket.send.bind(socket);
  const close = socket.close.bind(socket);
  Object.defineProperty(socket, 'send', {
    value: (data) => {
      entry.messages.push({ at: Date.now(), size: data.length ?? data.byteLength });
      send(data);
    },
  });
  Object.defineProperty(socket, 'close', { value: (...args) => close(...args) });
  socket.addEventListener('message', ({ data }) => {
    entry.messages.push({ at: Date.now(), size: data.length ?? data.byteLength });
  });
  socket.addEventListener('close', ({ code }) => {
    entry.code = code;
  });
  return socket;
}
WebSocket.prototype = Native.prototype;
Object.assign(WebSocket, { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 });
window.WebSocket = WebSocket;
