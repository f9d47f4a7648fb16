/** What pages without a WebSocket pay, frame by frame. */
import type { Browsers } from '../browsers.ts';
import { compared, type Figure } from '../figure.ts';
import { loadTime } from '../page-work.ts';
import { inTurns } from '../rounds.ts';
import { EMPTY, ISOLATED, NATIVE, OURS } from '../subject.ts';
import type { Bench } from '../bench.ts';

export async function measureFrames(browsers: Browsers, { url, rounds, say }: Bench): Promise<Figure[]> {
  const { browser, startAnew } = browsers;
  const load = (address: string) =>
    inTurns(
      [NATIVE, OURS, EMPTY, ISOLATED],
      rounds,
      async (subject) => (await browsers.at(subject, address)).evaluate(loadTime),
      startAnew,
    );

  say('a page with 100 frames');
  const loaded = await load(url('/frames?count=100'));
  say('a page with 120 empty frames');
  const empty = await load(url('/blank-frames?count=120'));
  return [
    ...compared({
      browser,
      what: 'the load of a page with 100 frames and no socket',
      unit: 'ms',
      series: loaded,
      base: NATIVE,
      promised: { subject: OURS, ratio: 1.02 },
    }),
    ...compared({
      browser,
      what: 'the load of a page with 120 frames of about:blank',
      unit: 'ms',
      series: empty,
      base: EMPTY,
      promised: { subject: OURS, ratio: 1.05 },
    }),
  ];
}
