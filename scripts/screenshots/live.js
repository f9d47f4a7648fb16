/* The page of the application in the pictures. */
const later = (seconds, work) => setTimeout(work, 1000 * seconds);

function connect(host, path, protocols) {
  return new WebSocket(`ws://${host}.acme.test:8080${path}`, protocols);
}

function openLive() {
  const socket = connect('api', '/live');
  const ping = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send('ping'), 1500);
  later(9, () => clearInterval(ping));
}

function subscribe() {
  connect('api', '/graphql', 'graphql-transport-ws');
}

function upload() {
  const socket = connect('files', '/upload');
  socket.addEventListener('open', () => socket.send('x'.repeat(1_200_000)));
}

function leavePresence(socket) {
  socket.close(1000, 'left the room');
}

function mountTwice() {
  const socket = connect('api', '/chat');
  socket.close();
  connect('api', '/chat');
}

function openInFrame() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const socket = new frame.contentWindow.WebSocket('ws://edge.acme.test:8080/chat');
  socket.addEventListener('open', () => later(2, () => frame.remove()));
}

addEventListener('load', () => {
  openLive();
  connect('api', '/live/eu');
  connect('api', '/rpc');
  connect('edge', '/v2');
  const presence = connect('api', '/presence');
  later(8, () => leavePresence(presence));
  later(17, () => connect('api', '/feed'));
  later(20, mountTwice);
  later(22, openInFrame);
  later(25, upload);
  later(26, () => connect('push', '/socket'));
  later(26.5, subscribe);
});
