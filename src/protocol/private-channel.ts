/**
 * How the page hook speaks to the bridge of its frame.
 *
 * Both are injected at `document_start`, the bridge first, before any script of the page. The hook makes a
 * MessageChannel and hands one of its ports over in an event; both worlds then hold the same port object. From then on
 * each observation is a string in an event dispatched on that port: synchronous, so that a document that is going away
 * loses nothing, and out of the page's reach, since the page never gets hold of the port.
 *
 * The bridge accepts the handover by preventing the event's default. Where nobody does (the bridge has had its hook, or it
 * came too late for the channel to be private) the hook leaves the page alone.
 *
 * One corner is not private: an iframe with a same-origin `src` keeps the global of its initial about:blank, which the
 * page may have prepared. So the bridge trusts nothing that comes over the channel.
 */

/** The event of the handover. It is over before a page could listen for it. */
export const HANDOVER = 'wsd:handover';
/** The event on the port; its `detail` is the observation as JSON. */
export const OBSERVATION = 'observation';

/** Kept, or the port and its listener would be collected. */
let port: MessagePort | undefined;

/** The bridge's end, to be called before the hook runs; the hook's is `src/hook/open-channel.ts`. */
export function receiveChannel(receive: (text: unknown) => void): void {
  const onHandover = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    removeEventListener(HANDOVER, onHandover, true);
    port = (event as MessageEvent).ports[0];
    port?.addEventListener(OBSERVATION, (observation) => receive((observation as CustomEvent<unknown>).detail));
  };
  addEventListener(HANDOVER, onHandover, true);
}
