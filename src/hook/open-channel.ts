/** The hook's end of the private channel (`src/protocol/private-channel.ts` tells the whole story). */
import { ASK, HANDOVER, OBSERVATION, SOCKET } from '../protocol/private-channel.ts';
import { apply, bare, bind, getterOf, listen } from './built-ins.ts';

const ObservationEvent = CustomEvent;
const HandingEvent = FocusEvent;
const { dispatchEvent: dispatchOn } = EventTarget.prototype;
const relatedTargetOf = getterOf(HandingEvent.prototype, 'relatedTarget');

export interface Channel {
  send(text: string): void;
  /** Right before what is said of the socket for the first time. */
  handOver(socket: EventTarget): void;
  /** Called with the socket that the bridge asks about. */
  onAsk(answer: (socket: EventTarget | null) => void): void;
}

/**
 * To be called before any script of the page: hands the channel over and returns the ways over it; null where no bridge
 * takes it, as in a second run, or in a page that was there before the extension.
 */
export function openChannel(): Channel | null {
  const channel = new EventTarget();
  if (dispatchEvent(new HandingEvent(HANDOVER, { relatedTarget: channel, cancelable: true }))) return null;
  // Bound now: a `dispatchEvent` that the page puts in its place would be called with our channel as `this`.
  const dispatch = apply(bind, dispatchOn, [channel]) as (event: Event) => void;
  return {
    send: (text) => dispatch(new ObservationEvent(OBSERVATION, bare({ detail: text }))),
    handOver: (socket) => dispatch(new HandingEvent(SOCKET, bare({ relatedTarget: socket }))),
    onAsk: (answer) => listen(channel, ASK, (event) => answer(relatedTargetOf(event as FocusEvent)), false),
  };
}
