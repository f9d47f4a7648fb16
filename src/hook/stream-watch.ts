/** Follows one stream from its constructor to its end, by its two promises; it holds no stream. */
import type { ReadyState } from '../record/observation.ts';
import { bare, descriptorOf, getterOf } from './built-ins.ts';
import { errorFacts } from './constructor-error.ts';
import { listenTo } from './follow-promise.ts';
import type { Report, Watch, WatchedFact } from './socket-watch.ts';
import type { WebSocketError, WebSocketStream, WithWebSocketStream } from './web-socket-stream.ts';
import { guarded } from './wrap.ts';

/** Its messages are not counted: they are in streams of the page, which only a wrapper that the page can see could read. */
const traffic = null;

/** The way to watch a stream; the getters are taken from the scope now. */
export function createStreamWatches(
  { WebSocketStream: { prototype }, WebSocketError }: WithWebSocketStream,
  report: Report,
): (stream: WebSocketStream, number: number) => Watch {
  const openedOf = getterOf(prototype as WebSocketStream, 'opened');
  const closedOf = getterOf(prototype as WebSocketStream, 'closed');
  const closeCodeOf = getterOf(WebSocketError.prototype, 'closeCode');
  const reasonOf = getterOf(WebSocketError.prototype, 'reason');

  return (stream, number) => {
    let readyState: ReadyState = 0;
    const watch: Watch = {
      number,
      ended: false,
      closeCalled: false,
      readyState: () => readyState,
      leave: (persisted) => report(watch, { kind: 'left', persisted, readyState, traffic }),
    };
    const end = (fact: WatchedFact): void => {
      watch.ended = true;
      report(watch, fact);
    };

    listenTo(openedOf(stream), (info) => {
      readyState = 1;
      report(watch, { kind: 'opened', protocol: partOf(info, 'protocol'), extensions: partOf(info, 'extensions') });
    });
    listenTo(
      closedOf(stream),
      (info) => {
        end({
          kind: 'closed',
          code: partOf(info, 'closeCode'),
          reason: partOf(info, 'reason'),
          wasClean: true,
          traffic,
        });
      },
      (error) => {
        const rejection = bare(errorFacts(error, false));
        // Only a `WebSocketError` has one: what stopped the attempt before there was a connection has none.
        const code = guarded(() => closeCodeOf(error as WebSocketError));
        if (code === undefined || code === null) return end({ kind: 'errored', rejection });
        end({ kind: 'closed', code, reason: reasonOf(error as WebSocketError), wasClean: false, traffic, rejection });
      },
    );
    return watch;
  };
}

/** Of a dictionary that the browser has made. */
function partOf<Part>(info: unknown, key: string): Part {
  return descriptorOf(info as object, key)?.value as Part;
}
