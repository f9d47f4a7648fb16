import { describe, expect, it } from 'vitest';
import { createLogMirror } from '../../../src/record/log-mirror.ts';
import { readStoredLog, UNREADABLE_KEY } from '../../../src/record/read-stored-log.ts';
import { createSocketLog } from '../../../src/record/socket-log.ts';
import { closed, created, observationsOf } from '../support/observations.ts';

const TAB = 7;
const arrival = (observations: ReturnType<typeof observationsOf>, bridge = 'B') => ({
  bridge,
  url: 'https://app.example/',
  observations,
  dropped: 0,
});
const origin = (documentId: string) => ({ tabId: TAB, frameId: 0, documentId });

/** Two documents with two disconnects each. */
function stored(): Record<string, unknown> {
  const log = createSocketLog();
  for (const document of ['D', 'E']) {
    for (const socket of [1, 2]) {
      const observations = observationsOf(socket, 2 * socket - 1, [
        created(`wss://${document}.example/${socket}`),
        closed(4000 + socket),
      ]);
      log.append(origin(document), arrival(observations));
    }
  }
  return log.entriesOf(TAB);
}

const keyOf = (entries: object, start: string) => Object.keys(entries).find((key) => key.startsWith(start)) as string;
const recordsIn = (entries: Readonly<Record<string, unknown>>) => {
  const { log, unreadable } = readStoredLog(entries);
  const { records } = createLogMirror().apply(log.entriesOf(TAB), []);
  return { ids: records.map(({ id }) => id).toSorted(), records, unreadable, log };
};

const ALL = ['D/1', 'D/2', 'E/1', 'E/2'];

describe('a stored log', () => {
  it('is read as it was written', () => {
    expect(recordsIn(stored())).toMatchObject({ ids: ALL, unreadable: 0 });
  });

  it.each<[string, (entries: Record<string, unknown>) => void, string[], number]>([
    ['a socket that is none', (entries) => (entries['socket:D:1'] = 'broken'), ['D/2', 'E/1', 'E/2'], 1],
    ['a socket cut off', (entries) => (entries['socket:D:1'] = { created: { at: 1 } }), ['D/2', 'E/1', 'E/2'], 1],
    ['a document that is null', (entries) => (entries['document:D'] = null), ['E/1', 'E/2'], 6],
    ['a document that is missing', (entries) => delete entries['document:D'], ['E/1', 'E/2'], 5],
    ['a tab that is none', (entries) => (entries[`tab:${TAB}`] = []), ALL, 1],
    ['a number that is none', (entries) => Object.assign(entries[`tab:${TAB}`] as object, { evicted: 'x' }), ALL, 1],
    ['a text that is none', (entries) => (entries[keyOf(entries, 'text:D:')] = { length: 1 }), ALL, 1],
    ['a text that is missing', (entries) => delete entries[keyOf(entries, 'text:D:')], ALL, 0],
    ['what earlier backgrounds could not read', (entries) => (entries[UNREADABLE_KEY] = 4), ALL, 4],
    ['facts of a newer version', (entries) => Object.assign(entries['socket:D:1'] as object, { mood: 'new' }), ALL, 0],
    ['kinds of a newer version', (entries) => (entries['graph:D:1'] = {}), ALL, 0],
  ])('keeps what is readable beside %s', (_what, damage, ids, unreadable) => {
    const entries = stored();
    damage(entries);
    expect(recordsIn(entries)).toMatchObject({ ids, unreadable });
  });

  it('goes on with what comes next, under keys that the broken ones had', () => {
    const entries = stored();
    entries['document:D'] = 7;
    const { log } = recordsIn(entries);
    expect(log.unreadable.toSorted()).toEqual(
      Object.keys(entries)
        .filter((key) => /\bD\b/.test(key))
        .toSorted(),
    );
    log.append(origin('D'), arrival(observationsOf(3, 5, [created('wss://new.example/'), closed(4003)])));
    const { records } = createLogMirror().apply(log.entriesOf(TAB), []);
    expect(records.find(({ id }) => id === 'D/3')?.url).toBe('wss://new.example/');
  });

  it('has a handshake that is not known where the text of it is none', () => {
    const entries = stored();
    entries['text:D:99'] = '{"status":';
    Object.assign(entries['socket:D:1'] as object, { handshake: { same: 99 } });
    expect(recordsIn(entries).records.find(({ id }) => id === 'D/1')?.handshake).toBeNull();
  });
});
