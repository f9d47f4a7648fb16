/** The hook's end of the private channel (`src/protocol/private-channel.ts` tells the whole story). */
import { HANDOVER, OBSERVATION } from '../protocol/private-channel.ts';
import { apply, bare, bind } from './built-ins.ts';

const ObservationEvent = CustomEvent;
const { dispatchEvent: dispatchOn } = EventTarget.prototype;

/**
 * To be called before any script of the page: hands the port over and returns the way to send a text; null where no bridge
 * takes it, as in a second run, or in a page that was there before the extension.
 */
export function openChannel(): ((text: string) => void) | null {
  const { port2 } = new MessageChannel();
  if (dispatchEvent(new MessageEvent(HANDOVER, { ports: [port2], cancelable: true }))) return null;
  // Bound now: a `dispatchEvent` that the page puts in its place would be called with our port as `this`.
  const dispatch = apply(bind, dispatchOn, [port2]) as (event: Event) => boolean;
  return (text) => {
    dispatch(new ObservationEvent(OBSERVATION, bare({ detail: text })));
  };
}
