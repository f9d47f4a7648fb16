import { describe, expect, it } from 'vitest';
import { endingOf, type Browser } from '../../../src/record/ending.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { staySilent } from '../../lab/answers.ts';
import { ENDING_GROUPS, ENDINGS_OF_THE_LAB, leavesThePage } from '../../lab/endings.ts';
import { EXPECTED_CAUSES, MISTAKEN_FOR, expectedCauses } from '../../lab/expected-causes.ts';
import { EXPECTED_HANDSHAKES } from '../../lab/expected-handshakes.ts';
import { alternatives, differences, type ExpectedRecord, type LabEnding } from '../../lab/lab-ending.ts';

const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

const rows = ENDINGS_OF_THE_LAB.map((ending) => [ending.id, ending] as const);

describe('the table', () => {
  it('has no id, no title and no group twice', () => {
    for (const names of [
      ENDINGS_OF_THE_LAB.map(({ id }) => id),
      ENDINGS_OF_THE_LAB.map(({ title }) => title),
      ENDING_GROUPS.map(({ title }) => title),
    ]) {
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('has kebab-case ids that the URLs hold', () => {
    for (const { id, url = '{id}' } of ENDINGS_OF_THE_LAB) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(url).toContain('{id}');
    }
  });

  it('gives what hangs a port of its own', () => {
    const hanging = ENDINGS_OF_THE_LAB.filter(({ answer }) => answer === staySilent);
    expect(hanging.filter(({ url }) => !url?.includes('{own}'))).toEqual([]);
  });

  it('removes no page but a frame', () => {
    const removing = ENDINGS_OF_THE_LAB.filter(({ action }) => action.does === 'leave' && action.by === 'removing');
    expect(removing.filter(leavesThePage)).toEqual([]);
  });

  it.each(rows)('%s expects only kinds that its facts can amount to', (_id, ending) => {
    for (const browser of BROWSERS) {
      const expected = ending.expected[browser];
      const possible = possibleRecords(ending, expected).map((record) => endingOf(record, browser));
      expect(possible).toEqual(expect.arrayContaining([...alternatives(expected.kind)]));
      // What a page that leaves amounts to is up to the back/forward cache too.
      if (!leavesThePage(ending)) expect(alternatives(expected.kind)).toEqual(expect.arrayContaining(possible));
    }
  });
});

describe('differences', () => {
  const expected: ExpectedRecord = {
    threw: null,
    opened: [true, false],
    errored: false,
    code: [4001, 1006],
    reason: ['bye', ''],
    wasClean: false,
    kind: 'dropped',
  };

  it('allows each alternative, and a fact that is not there', () => {
    expect(differences(expected, { opened: true, code: 1006, reason: '' })).toEqual([]);
    expect(differences(expected, { opened: false, code: 4001, kind: 'dropped' })).toEqual([]);
  });

  it('tells each fact that is not as expected', () => {
    expect(differences(expected, { code: null, errored: true })).toEqual([
      'errored: expected false, is true',
      'code: expected [4001,1006], is null',
    ]);
  });
});

/** A record for each combination of the facts that can come together. */
function possibleRecords(ending: LabEnding, expected: ExpectedRecord): SocketRecord[] {
  const records: SocketRecord[] = [];
  for (const opened of alternatives(expected.opened)) {
    for (const errored of alternatives(expected.errored)) {
      for (const code of alternatives(expected.code)) {
        for (const wasClean of alternatives(expected.wasClean)) {
          // No close event, no `wasClean`; and no `error` before an end without a close event but for a policy's.
          if ((code === null) !== (wasClean === null)) continue;
          if (code === null && errored && expected.code !== null) continue;
          for (const persisted of code !== 1001 && leavesThePage(ending) ? [true, false] : [false]) {
            records.push(recordOf(ending, { threw: expected.threw, opened, errored, code, wasClean, persisted }));
          }
        }
      }
    }
  }
  return records;
}

function recordOf(
  { action }: LabEnding,
  facts: {
    readonly threw: string | null;
    readonly opened: boolean;
    readonly errored: boolean;
    readonly code: number | null;
    readonly wasClean: boolean | null;
    readonly persisted: boolean;
  },
): SocketRecord {
  const moment = { at: 1, wall: 1 };
  const bornClosed = facts.errored && facts.code === null;
  const left = action.does === 'leave' && action.by !== 'stopping';
  return {
    id: 'document/1',
    document: { id: 'document', frameId: 0, isTop: true, url: 'http://127.0.0.1/' },
    api: 'WebSocket',
    seenFrom: 'page',
    url: 'ws://127.0.0.1/',
    protocolsOffered: [],
    created: moment,
    createdStack: null,
    createdReadyState: facts.threw === null ? (bornClosed ? 3 : 0) : null,
    threw: facts.threw === null ? null : { name: facts.threw, message: null },
    opened: facts.opened ? moment : null,
    protocol: null,
    extensions: null,
    closeCall:
      action.does === 'close'
        ? { ...moment, code: null, reason: null, readyState: facts.opened ? 1 : 0, stack: null }
        : null,
    errored: facts.errored ? moment : null,
    closed:
      facts.code === null || facts.wasClean === null
        ? null
        : { ...moment, code: facts.code, reason: '', wasClean: facts.wasClean },
    left: left ? { ...moment, persisted: facts.persisted, readyState: facts.opened ? 1 : 0 } : null,
    traffic: null,
    handshake: null,
    context: null,
    violation: null,
  };
}

describe('the table of handshakes', () => {
  it('has every ending that has to do with a handshake, and none that there is not', () => {
    const about = new Set(['Refused handshakes', 'Broken handshakes', 'Not reached', 'Refused by the browser']);
    const wanted = ENDING_GROUPS.filter(({ title }) => about.has(title)).flatMap(({ endings }) => endings);
    expect(Object.keys(EXPECTED_HANDSHAKES)).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
    const ids = new Set(ENDINGS_OF_THE_LAB.map(({ id }) => id));
    expect(Object.keys(EXPECTED_HANDSHAKES).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the table of causes', () => {
  it('has every ending, and none that there is not', () => {
    expect(Object.keys(EXPECTED_CAUSES).toSorted()).toEqual(ENDINGS_OF_THE_LAB.map(({ id }) => id).toSorted());
    expect(Object.keys(EXPECTED_CAUSES)).toEqual(expect.arrayContaining(Object.keys(MISTAKEN_FOR)));
  });

  it.each(rows)('%s has a cause if and only if it ends', (_id, ending) => {
    for (const browser of BROWSERS) {
      const lives = alternatives(ending.expected[browser].kind).includes(null);
      expect(expectedCauses(ending, browser).length === 0).toBe(lives);
    }
  });

  it('takes no true cause for a mistake', () => {
    for (const [id, mistakes] of Object.entries(MISTAKEN_FOR)) {
      for (const browser of BROWSERS) expect(expectedCauses({ id }, browser)).not.toContain(mistakes[browser]);
    }
  });
});
