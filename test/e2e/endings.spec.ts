/** Every ending of the lab, provoked in a real browser, is recorded, shown and explained as the lab's tables say. */
import { endOf, type SocketRecord } from '../../src/record/socket-record.ts';
import type { RecordedLog } from './drivers/recorded-log.ts';
import type { PanelRow } from './drivers/panel-driver.ts';
import { until } from './drivers/until.ts';
import { scenarioOf } from '../../scripts/score/diagnose-ending.ts';
import { provokeEndings } from '../../scripts/start/provoke-endings.ts';
import { readSettledLog } from '../../scripts/start/settled-log.ts';
import { judge } from '../../scripts/start/verdict.ts';
import { ENDINGS_OF_THE_LAB } from '../lab/endings.ts';
import { MISTAKEN_FOR } from '../lab/expected-causes.ts';
import { expectedHandshakes, knownHandshake } from '../lab/expected-handshakes.ts';
import { namesEnding, type LabEnding } from '../lab/lab-ending.ts';
import { expect, IDLE_TIMEOUT_MS, test as base } from './fixtures.ts';
import { limitsInLab } from './support/lab-limits.ts';

interface LabRun {
  readonly log: RecordedLog;
  readonly rows: readonly PanelRow[];
}

/** Chromium gives a handshake that is never answered up after 240 s; all others run beside it. */
const RUN_TIMEOUT_MS = 300_000;

const test = base.extend<object, { labRun: LabRun }>({
  labRun: [
    async ({ app, lab }, use) => {
      const tab = await app.newTab(lab.url);
      const panel = await tab.openPanel();
      const endings = await provokeEndings(tab, { labUrl: lab.url, quick: false, onProgress: () => {} });
      const ended = endings.filter(({ expected }) => expected[app.browser].kind !== null).length;
      await until(async () => (await panel.rows()).length >= ended, { what: `${ended} rows` });
      // Where a record or a handshake stays as it is not expected, its own test says what.
      const log = await readSettledLog(panel, endings, app.browser);
      await use({ log, rows: await panel.rows() });
      await tab.close();
    },
    { scope: 'worker', timeout: RUN_TIMEOUT_MS },
  ],
});

for (const ending of ENDINGS_OF_THE_LAB) {
  test(ending.id, ({ labRun, target }) => {
    const { problems } = judge(ending, { browser: target, records: labRun.log.records, rows: labRun.rows });
    expect(problems).toEqual([]);
  });
}

test.describe('the handshake of', () => {
  for (const ending of ENDINGS_OF_THE_LAB) {
    test(ending.id, ({ labRun: { log }, target }) => {
      const expected = expectedHandshakes(ending, target);
      expect(expected).toContainEqual(knownHandshake(recordOf(ending, log), expected));
    });
  }
});

test.describe('the page at the end of', () => {
  for (const ending of ENDINGS_OF_THE_LAB) {
    test(ending.id, ({ labRun: { log }, target }) => {
      const record = recordOf(ending, log);
      const surroundings = {
        visibility: 'visible',
        hiddenMs: null,
        online: true,
        offlineAgoMs: null,
        onlineAgoMs: null,
        connectionType: target === 'chrome' ? expect.any(String) : null,
      };
      if (record && endOf(record)) expect(record.context).toMatchObject(surroundings);
      else expect(record?.context).toBeNull();
    });
  }
});

test.describe('the cause of', () => {
  const limits = limitsInLab({ idleTimeoutMs: IDLE_TIMEOUT_MS });
  for (const ending of ENDINGS_OF_THE_LAB) {
    test(ending.id, ({ labRun: { log }, target }) => {
      const { expected, got } = scenarioOf(ending, { browser: target, records: log.records, limits });
      const [first, ...others] = got.map(({ id }) => id);
      const isMistaken = first !== undefined && first === MISTAKEN_FOR[ending.id]?.[target];
      if (isMistaken) expect(others).toEqual(expect.arrayContaining([...expected]));
      else expect(first, `before ${others.join(', ')}`).toBe(expected.find((id) => id === first) ?? expected[0]);
    });
  }
});

test('nothing was lost on the way', ({ labRun }) => {
  expect(labRun.log.lost).toEqual({ evicted: 0, dropped: 0 });
});

function recordOf(ending: LabEnding, { records }: RecordedLog): SocketRecord | undefined {
  return records.find(({ url }) => namesEnding(url, ending));
}
