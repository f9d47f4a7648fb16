/**
 * The shape of one row of the lab's table: how an ending is provoked, and what each browser must record of it.
 * The rows are in `endings/`, one file per group.
 */
import type { Browser, EndingKind } from '../../src/record/ending.ts';
import type { Answer } from './peer.ts';

export interface LabEnding {
  /** Kebab-case and stable. It is in the URL (the path, where there is one), so that a record tells its ending. */
  readonly id: string;
  /** What happens, as a short sentence. */
  readonly title: string;
  /** What one would not expect; absent where the title says it all. */
  readonly about?: string;
  /**
   * What the page gives to the constructor, with placeholders for what is known once the lab runs: `{id}`; a loopback
   * host with its port `{shared}` (most endings), `{own}` (this ending alone), `{tls}` (self-signed), `{refused}`
   * (nobody listens). Default `ws://{shared}/{id}`.
   *
   * An ending whose handshake hangs needs its own port: Firefox lets only one socket per host and port be CONNECTING.
   */
  readonly url?: string;
  readonly protocols?: readonly string[];
  /** What the server does; absent where it is never reached. */
  readonly answer?: Answer;
  readonly action: PageAction;
  /** The document that makes the socket. Default: the page itself. */
  readonly within?: 'frame' | 'frame without connect-src';
  /** It takes longer than a second in at least one browser at its default settings. */
  readonly slow?: true;
  readonly expected: Readonly<Record<Browser, ExpectedRecord>>;
}

/** What the page does with the socket. */
type PageAction =
  /** After `open` has so many messages echoed, then asks the server for the ending. */
  | { readonly does: 'ask'; readonly afterMessages?: number }
  /** Makes the socket and waits for what comes. */
  | { readonly does: 'wait' }
  /** Opens the socket and leaves it open: it does not end. */
  | { readonly does: 'stay' }
  /** Calls `close()` with these arguments. */
  | { readonly does: 'close'; readonly when: 'in the same tick' | MomentOfSocket; readonly args: CloseArguments }
  /** Takes the document away. */
  | { readonly does: 'leave'; readonly when: MomentOfSocket; readonly by: WayToLeave };

/** `connecting`: the server has the handshake's request in hand and has not answered. */
type MomentOfSocket = 'connecting' | 'open';

type CloseArguments = readonly [] | readonly [code: number] | readonly [code: number, reason: string];

/** `removing` needs a frame. `returning`: navigates away and comes back with the browser's Back. */
type WayToLeave = 'navigating' | 'returning' | 'reloading' | 'removing' | 'stopping';

/** A value, or several where timing decides (or the browser's settings, such as the back/forward cache). */
export type OneOf<T> = T | readonly T[];

export const EITHER = [true, false] as const;

/** The facts that a finished record must hold, in the words of `src/record/`. */
export interface ExpectedRecord {
  /** The name of what the constructor threw. */
  readonly threw: string | null;
  readonly opened: OneOf<boolean>;
  readonly errored: OneOf<boolean>;
  /** null: no close event. */
  readonly code: OneOf<number | null>;
  /** null: no close event. */
  readonly reason: OneOf<string | null>;
  /** null: no close event. */
  readonly wasClean: OneOf<boolean | null>;
  /** null: the socket lives on. */
  readonly kind: OneOf<EndingKind | null>;
}

/** What a record says, or what the page saw (which knows no kind). */
export type ActualRecord = {
  readonly [Fact in keyof ExpectedRecord]?: ExpectedRecord[Fact] extends OneOf<infer Value> ? Value : never;
};

/** One line per fact that is not as expected; facts that `actual` does not have are passed over. */
export function differences(expected: ExpectedRecord, actual: ActualRecord): string[] {
  return Object.entries(expected).flatMap(([fact, wanted]) => {
    const value = actual[fact as keyof ExpectedRecord];
    if (value === undefined || alternatives<unknown>(wanted).includes(value)) return [];
    return [`${fact}: expected ${JSON.stringify(wanted)}, is ${JSON.stringify(value)}`];
  });
}

export function alternatives<T>(value: OneOf<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** Its id is in its URL. */
export function namesEnding(url: string | null | undefined, { id }: LabEnding): boolean {
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(url ?? '');
}
