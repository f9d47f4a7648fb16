/**
 * How the page hook speaks to the bridge of its frame.
 *
 * Both are injected at `document_start`, the bridge first, before any script of the page. The hook makes an
 * EventTarget and hands it over in an event; both worlds then hold the same object. From then on each observation is a
 * string in an event dispatched on that target: synchronous, so that a document that is going away loses nothing, and out
 * of the page's reach, since the page never gets hold of it.
 *
 * A string is all that may cross, but for objects of the browser: each world has a wrapper of its own for them. So the
 * hook hands over each socket, as it did the channel, as the `relatedTarget` of an event, and the bridge follows it, and
 * acts on it, with built-ins that no page can replace. What only the hook can count, the bridge asks for in the same way.
 *
 * The bridge accepts the handover by preventing the event's default. Where nobody does (the bridge has had its hook, or it
 * came too late for the channel to be private) the hook leaves the page alone.
 *
 * One corner is not private: an iframe with a same-origin `src` keeps the global of its initial about:blank, which the
 * page may have prepared. So the bridge trusts nothing that comes over the channel, and the hook obeys nobody.
 */

/** The event of the handover. It is over before a page could listen for it. */
export const HANDOVER = 'wsd:handover';
/** The event on the channel; its `detail` is the observation as JSON. */
export const OBSERVATION = 'observation';
/** Before a socket's first observation; its `relatedTarget` is the socket. */
export const SOCKET = 'socket';
/** From the bridge; the hook tells the traffic of the socket that is the `relatedTarget`, at once. */
export const ASK = 'ask';

export interface ChannelReceiver {
  receive(text: unknown): void;
  takeSocket(socket: unknown): void;
}

/** Kept, or the channel and its listeners would be collected. */
let channel: EventTarget | null = null;

/**
 * The bridge's end, to be called before the hook runs; the hook's is `src/hook/open-channel.ts`.
 * @param receiver asked for anew each time, first when there is something to receive
 */
export function receiveChannel(receiver: () => ChannelReceiver): void {
  const onHandover = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    channel = (event as FocusEvent).relatedTarget;
    channel?.addEventListener(OBSERVATION, (told) => receiver().receive((told as CustomEvent<unknown>).detail));
    channel?.addEventListener(SOCKET, (handed) => receiver().takeSocket((handed as FocusEvent).relatedTarget));
  };
  addEventListener(HANDOVER, onHandover, { capture: true, once: true });
}

/** The answer has been received when this returns. */
export function askAbout(socket: WebSocket): void {
  channel?.dispatchEvent(new FocusEvent(ASK, { relatedTarget: socket }));
}
