/** The background may be stopped at any moment: every disconnect is in the panel, once. */
import { placeOf, NOTHING_AMISS, tallyOf } from './support/tally.ts';
import { seededRandom } from './support/random.ts';
import { expect, test } from './fixtures.ts';

const KILLS = 200;
const DISCONNECTS = 2000;
const A_ROUND = DISCONNECTS / KILLS;
/** A kill comes within this long (ms) after a round of disconnects has begun: before, between and right after them. */
const WITHIN_MS = 60;

test(`${KILLS} kills at random during ${DISCONNECTS} disconnects`, async ({
  app,
  tab,
  stage,
  panel,
  readRecords,
  tell,
}) => {
  const seed = Date.now() % 1_000_000;
  const random = seededRandom(seed);
  const places = Array.from({ length: DISCONNECTS }, (_, number) => `/close/${4000 + (number % 1000)}/${number}`);
  const errors = await app.collectErrors();
  let kills = 0;

  await tab.evaluate(() => {
    Object.assign(window, { ended: 0 });
  });
  for (let first = 0; first < DISCONNECTS || kills < KILLS; first += A_ROUND) {
    await tab.evaluate(
      (urls: readonly string[]) => {
        const counted = window as unknown as { ended: number };
        for (const url of urls) new WebSocket(url).addEventListener('close', () => counted.ended++);
      },
      places.slice(first, first + A_ROUND).map((place) => stage.socketUrl(place)),
    );
    await new Promise((resolve) => {
      setTimeout(resolve, random() * WITHIN_MS);
    });
    if (kills < KILLS && (await app.killBackground())) kills++;
  }
  await tab.waitFor((all: number) => (window as unknown as { ended: number }).ended === all, {
    args: [DISCONNECTS],
    what: 'the last close event',
    timeout: 60_000,
  });

  const words = `${DISCONNECTS.toLocaleString('en')} disconnects`;
  await panel.waitFor((text: string) => document.body.innerText.includes(text), {
    args: [words],
    what: words,
    timeout: 60_000,
  });
  const stored = tallyOf(places, (await readRecords()).map(placeOf));
  const rows = await panel.rows();
  const shown = tallyOf(
    places,
    rows.map(({ titles }) => new URL(titles['Endpoint'] ?? '').pathname),
  );
  tell({
    seed,
    kills,
    disconnects: DISCONNECTS,
    lost: stored.lost.length + shown.lost.length,
    twice: stored.twice.length + shown.twice.length,
  });
  expect(stored, `seed ${seed}`).toEqual(NOTHING_AMISS);
  expect(shown, `seed ${seed}`).toEqual(NOTHING_AMISS);
  expect(kills).toBe(KILLS);
  expect(await errors()).toEqual([]);
});
