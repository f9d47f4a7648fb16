/** The hook's end of the private channel (`src/protocol/private-channel.ts` tells the whole story). */
import { HANDOVER, OBSERVATION } from '../protocol/private-channel.ts';
import { apply, bare, bind } from './built-ins.ts';

const ObservationEvent = CustomEvent;
const { dispatchEvent: dispatchOn } = EventTarget.prototype;

/** To be called before any script of the page: hands the port over and returns the way to send a text. */
export function openChannel(): (text: string) => void {
  const { port2 } = new MessageChannel();
  dispatchEvent(new MessageEvent(HANDOVER, { ports: [port2] }));
  // Bound now: a `dispatchEvent` that the page puts in its place would be called with our port as `this`.
  const dispatch = apply(bind, dispatchOn, [port2]) as (event: Event) => boolean;
  return (text) => {
    dispatch(new ObservationEvent(OBSERVATION, bare({ detail: text })));
  };
}
