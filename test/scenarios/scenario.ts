/** The shape of a scenario: a real ending made by real parts, with its true cause. */
import type { CauseId } from '../../src/diagnosis/cause-ids.ts';
import type { LimitTable } from '../../src/diagnosis/limits/limit-table.ts';
import type { Browser } from '../../src/record/ending.ts';
import type { SocketRecord } from '../../src/record/socket-record.ts';
import type { Program } from './parts/programs.ts';
import type { Tools } from './tools.ts';

/** Several are equally true. */
type Causes = CauseId | readonly CauseId[];

export interface Scenario {
  /** Kebab-case and stable; no ending of the lab has it too. */
  readonly id: string;
  /** What happens, as a short sentence. */
  readonly title: string;
  /** The true cause, by what the parts really do. What the engine says is no reason to change it. */
  readonly expected: Causes | Readonly<Record<Browser, Causes>>;
  /**
   * Starts its servers, makes the page connect and provokes the ending; returns when that has happened. What it starts, it
   * hands to `tools.atEnd`: the servers stay until the log is read.
   */
  readonly run: (tools: Tools) => Promise<void>;
  /** Which socket is asked about, of all in its log in the order of their constructors. Default: the last. */
  readonly judged?: (records: readonly SocketRecord[]) => SocketRecord | undefined;
  /** How many sockets the log must hold before it is read. Default: 1. */
  readonly sockets?: number;
  /** What a time-out that is shortened changes in the table of limits. */
  readonly limits?: Partial<LimitTable>;
  /** It can be made in this browser only. */
  readonly only?: Browser;
  /** Takes seconds: it runs in the score alone. */
  readonly isSlow?: boolean;
  /** A program without which it cannot run. */
  readonly needs?: Program;
}

export function expectedCauses({ expected }: Pick<Scenario, 'expected'>, browser: Browser): readonly CauseId[] {
  if (typeof expected === 'string') return [expected];
  return 'chrome' in expected ? [expected[browser]].flat() : expected;
}

export function firstSocket(records: readonly SocketRecord[]): SocketRecord | undefined {
  return records[0];
}
