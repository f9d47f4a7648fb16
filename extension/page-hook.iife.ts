// MAIN world of every frame, at document_start, before any script of the page and after the bridge.
// Trusts nothing of the page: built-ins are taken now, page-controlled values are never looked into, faults of ours stay
// with us. Its output are observations on the private channel to the bridge; it takes no commands from the page.
import { stringify } from '../src/hook/built-ins.ts';
import { instrumentWebSocket } from '../src/hook/instrument-web-socket.ts';
import { observeWebSockets } from '../src/hook/observe-web-sockets.ts';
import { openChannel } from '../src/hook/open-channel.ts';

const send = openChannel();
if (send) {
  instrumentWebSocket(
    window,
    observeWebSockets(window, (observation) => send(stringify(observation))),
  );
}
