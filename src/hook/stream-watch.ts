/** Follows one stream from its constructor to its end, by its two promises; it holds no stream. */
import type { ClosedObservation, ErroredObservation, OpenedObservation, ReadyState } from '../record/observation.ts';
import { getterOf, ownValue } from './built-ins.ts';
import { errorFacts } from './constructor-error.ts';
import { listenTo } from './follow-promise.ts';
import type { Watch } from './socket-watch.ts';
import type { WebSocketError, WebSocketStream, WithWebSocketStream } from './web-socket-stream.ts';
import { guarded } from './wrap.ts';

type Told<Of> = Of extends unknown ? Omit<Of, 'socket' | 'at' | 'traffic'> : never;
/** Its messages are not counted: they are in streams of the page, which only a wrapper that the page can see could read. */
export type StreamFact = Told<OpenedObservation | ErroredObservation | ClosedObservation>;

/** The way to watch a stream; the getters are taken from the scope now. */
export function createStreamWatches(
  { WebSocketStream: { prototype }, WebSocketError }: WithWebSocketStream,
  report: (number: number, fact: StreamFact) => void,
): (stream: WebSocketStream, number: number) => Watch {
  const openedOf = getterOf(prototype as WebSocketStream, 'opened');
  const closedOf = getterOf(prototype as WebSocketStream, 'closed');
  const closeCodeOf = getterOf(WebSocketError.prototype, 'closeCode');
  const reasonOf = getterOf(WebSocketError.prototype, 'reason');

  return (stream, number) => {
    let readyState: ReadyState = 0;

    listenTo(openedOf(stream), (info) => {
      readyState = 1;
      report(number, {
        kind: 'opened',
        protocol: ownValue(info, 'protocol'),
        extensions: ownValue(info, 'extensions'),
      });
    });
    listenTo(
      closedOf(stream),
      (info) => {
        const code: number = ownValue(info, 'closeCode');
        report(number, { kind: 'closed', code, reason: ownValue(info, 'reason'), wasClean: true });
      },
      (error) => {
        const rejection = errorFacts(error, false);
        // Only a `WebSocketError` has one: what stopped the attempt before there was a connection has none.
        const code = guarded(() => closeCodeOf(error as WebSocketError));
        if (code === undefined || code === null) return report(number, { kind: 'errored', rejection });
        const reason = reasonOf(error as WebSocketError);
        report(number, { kind: 'closed', code, reason, wasClean: false, rejection });
      },
    );
    return { number, closeCalled: false, readyState: () => readyState };
  };
}
