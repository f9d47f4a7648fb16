/** What a page's sockets and messages cost. */
import type { Browsers } from '../browsers.ts';
import { compared, type Figure } from '../figure.ts';
import { connectAndClose, echo } from '../page-work.ts';
import { inTurns } from '../rounds.ts';
import { NATIVE, OURS, PEER_SUBJECTS, WEB_REQUEST } from '../subject.ts';
import type { Bench } from '../bench.ts';

const SUBJECTS = [NATIVE, OURS, ...PEER_SUBJECTS];

/**
 * Of several runs the least counts: what the machine does beside it only ever adds. Each is long enough for a clock of a
 * millisecond (Firefox).
 */
const RUNS = 6;
/** Enough that a run (0.2 s) takes longer than the background's answers are apart. */
const SOCKETS = { chrome: 25, firefox: 150 };
const MESSAGES = [
  { kind: 'text', bytes: 200, count: 2000, ahead: 50, runs: RUNS, bound: 1.05 },
  { kind: 'text', bytes: 65_536, count: 150, ahead: 8, runs: RUNS, bound: 1 },
  { kind: 'binary', bytes: 65_536, count: 150, ahead: 8, runs: RUNS, bound: 1 },
] as const;

export async function measurePage(browsers: Browsers, { url, socketUrl, rounds, say }: Bench): Promise<Figure[]> {
  const { browser, startAnew } = browsers;
  const figures: Figure[] = [];
  const sockets = SOCKETS[browser];

  say('sockets');
  const connecting = await inTurns(
    browser === 'firefox' ? [...SUBJECTS, WEB_REQUEST] : SUBJECTS,
    rounds,
    async (subject) =>
      (await browsers.at(subject, url('/'))).evaluate(connectAndClose, socketUrl('/echo'), sockets, RUNS),
    startAnew,
  );
  figures.push(
    ...compared({
      browser,
      what: 'a socket made, opened and closed',
      unit: 'ms',
      divideBy: sockets,
      series: connecting,
      base: NATIVE,
      promised: { subject: OURS, ratio: 1.05 },
    }),
  );

  for (const { bound, ...messages } of MESSAGES) {
    const what = `a ${messages.kind} message of ${messages.bytes} bytes, there and back`;
    say(what);
    const series = await inTurns(
      SUBJECTS,
      rounds,
      async (subject) => (await browsers.at(subject, url('/'))).evaluate(echo, socketUrl('/echo'), messages),
      startAnew,
    );
    figures.push(
      ...compared({
        browser,
        what,
        unit: 'ms',
        divideBy: messages.count,
        series,
        base: NATIVE,
        promised: { subject: OURS, ratio: bound },
      }),
    );
  }
  return figures;
}
