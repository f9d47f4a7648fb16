// Isolated world of every frame, at document_start, listed before the page hook.
// Trusts neither the hook (it lives in the page's world) nor its own future (the extension may be reloaded under it).
// Its output are batches of observations to the background, by runtime.sendMessage, kept until acknowledged.
// A frame that opens no WebSocket pays for one listener, which the page hook's handover removes.
import { createBridge } from '../src/protocol/bridge.ts';
import { receiveChannel } from '../src/protocol/private-channel.ts';

// The polyfill weighs 10 kB in each frame; what is used here is the same in both browsers.
const { runtime } = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;

const bridge = createBridge({
  isAlive: () => runtime?.id !== undefined,
  sendMessage: (message) => runtime.sendMessage(message),
  onMessage: (listener) =>
    runtime.onMessage.addListener((message, _sender, respond) => {
      const answer = listener(message);
      if (answer !== undefined) respond(answer);
    }),
});
receiveChannel(bridge.receive);
