// Isolated world of every frame, at document_start, listed before the page hook.
// Trusts neither the hook (it lives in the page's world) nor its own future (the extension may be reloaded under it).
// Its output are batches of observations to the background, by runtime.sendMessage, kept until acknowledged.
// A frame that opens no WebSocket pays for one listener, which the page hook's handover removes.
// Where it comes too late for a private channel it takes none, and the hook after it leaves the page alone.
import { MAY_BE_FIREFOX } from '../src/protocol/built-for.ts';
import { createBridge, type Bridge } from '../src/protocol/bridge.ts';
import type { BridgeWorld } from '../src/protocol/bridge-world.ts';
import { isLate } from '../src/protocol/is-late.ts';
import type { Ask, Present } from '../src/protocol/messages.ts';
import { askAbout, receiveChannel } from '../src/protocol/private-channel.ts';

const world = globalThis as BridgeWorld;
/**
 * The polyfill weighs 10 kB in each frame; what is used here is the same in both browsers. Not before it is needed: what a
 * script of this world touches for the first time, the API or the document, costs up to 15 kB of heap in each frame.
 */
const runtime = () => (MAY_BE_FIREFOX ? (globalThis as unknown as { browser: typeof chrome }).browser : chrome).runtime;

let bridge: Bridge | undefined;

/** Made for the frame's first socket. */
function bridgeOfFrame(): Bridge {
  return (bridge ??= createBridge({
    isAlive: () => runtime()?.id !== undefined,
    sendMessage: (message) => runtime().sendMessage(message),
    onAsk,
    askAbout,
  }));
}

/** By the background alone: nothing else of ours sends to a tab, and a page of ours in a tab could be embedded. */
function onAsk(answer: (ask: Ask) => Present): void {
  runtime().onMessage.addListener((message: Ask, sender, respond) => {
    if (sender.id === runtime().id && !sender.tab) respond(answer(message));
  });
}

if (MAY_BE_FIREFOX && isLate()) {
  onAsk(() => ({ bridge: null }));
} else if (!MAY_BE_FIREFOX || world.bridgeOf !== document) {
  // Chromium runs it once in a document, and in a world of its own there.
  world.bridgeOf = MAY_BE_FIREFOX ? document : true;
  receiveChannel(bridgeOfFrame);
}
