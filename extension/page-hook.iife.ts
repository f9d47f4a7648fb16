// MAIN world of every frame, at document_start, before any script of the page and after the bridge.
// Trusts nothing of the page: built-ins are taken now, page-controlled values are never looked into, faults of ours stay
// with us. Its output are observations on the private channel to the bridge, which may ask for a socket's traffic; it
// takes no commands from anybody.
import { instrumentWebSocketStream } from '../src/hook/instrument-web-socket-stream.ts';
import { instrumentWebSocket } from '../src/hook/instrument-web-socket.ts';
import { observeConnections } from '../src/hook/observe-connections.ts';
import { openChannel } from '../src/hook/open-channel.ts';
import { hasWebSocketStream } from '../src/hook/web-socket-stream.ts';
import { MAY_BE_CHROMIUM } from '../src/protocol/built-for.ts';

const channel = openChannel();
if (channel) {
  const { ofSockets, ofStreams } = observeConnections(channel);
  instrumentWebSocket(window, ofSockets);
  if (MAY_BE_CHROMIUM && ofStreams && hasWebSocketStream(window)) instrumentWebSocketStream(window, ofStreams(window));
}
