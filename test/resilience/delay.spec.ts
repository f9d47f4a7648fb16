/** What a storm costs the page's own work: measured beside the same browser without the extension, in turns. */
import { medianOf } from '../bench/statistics.ts';
import { refusingAddress } from './support/crowd.ts';
import { expect, test } from './fixtures.ts';

const IN_ONE_TICK = 1000;
/** Enough tasks to go on while the sockets fail. */
const PIECES = 5000;
const ROUNDS = 9;
/** Milliseconds of the page's thread for each socket that fails, all of its observations included. */
const A_SOCKET_AT_MOST = 1;

/**
 * What the page's own thread gets done meanwhile. In milliseconds: `tick`, the task that makes the sockets; `work`, until a
 * work of so many pieces, one a task, is done as well; `stall`, the longest piece.
 */
const storm = async (base: string, count: number, pieces: number) => {
  const began = performance.now();
  const ends = Array.from(
    { length: count },
    (_, number) =>
      new Promise<void>((resolve) => {
        new WebSocket(`${base}/${number}`).addEventListener('close', () => resolve());
      }),
  );
  const tick = performance.now() - began;
  const { port1, port2 } = new MessageChannel();
  let stall = 0;
  const work = await new Promise<number>((resolve) => {
    let done = 0;
    let last = performance.now();
    port2.addEventListener('message', () => {
      let sum = 0;
      for (let step = 0; step < 20_000; step++) sum += step % 7;
      if (sum > 0) done++;
      stall = Math.max(stall, performance.now() - last);
      last = performance.now();
      if (done < pieces) port1.postMessage(null);
      else resolve(performance.now() - began);
    });
    port2.start();
    port1.postMessage(null);
  });
  await Promise.all(ends);
  return { tick, work, stall };
};

type Times = Awaited<ReturnType<typeof storm>>;

test(`${IN_ONE_TICK} attempts in one tick hold a page’s own work up by less than a millisecond each`, async ({
  app,
  stage,
  launch,
  tell,
}) => {
  const bare = await launch({ extensionDir: null });
  const base = await refusingAddress();
  const tabs = { with: await app.newTab(stage.url('/')), without: await bare.newTab(stage.url('/')) };
  const times: Record<keyof typeof tabs, Times[]> = { with: [], without: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      await tabs[side].goto(stage.url('/'));
      times[side].push(await tabs[side].evaluate(storm, base, IN_ONE_TICK, PIECES));
    }
  }
  await tabs.with.close();
  const median = (side: keyof typeof tabs, what: keyof Times) => medianOf(times[side].map((each) => each[what]));
  const moreForASocket = (median('with', 'work') - median('without', 'work')) / IN_ONE_TICK;
  tell({
    rounds: ROUNDS,
    tickMs: median('with', 'tick'),
    bareTickMs: median('without', 'tick'),
    workMs: median('with', 'work'),
    bareWorkMs: median('without', 'work'),
    stallMs: median('with', 'stall'),
    bareStallMs: median('without', 'stall'),
    moreForASocketMs: moreForASocket,
  });
  expect(moreForASocket).toBeLessThan(A_SOCKET_AT_MOST);
});
