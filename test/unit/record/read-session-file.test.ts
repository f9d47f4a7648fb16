import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSessionFile, type SessionProblem } from '../../../src/record/read-session-file.ts';
import { toSessionFile } from '../../../src/record/session-file.ts';
import { dropped, pageClosed, serverClosed } from '../panel/fixtures.ts';
import { anyRecords } from '../support/session-records.ts';

const recordedBy = { browser: 'firefox', browserVersion: '153.0', version: '0.1.0' } as const;
const lost = { evicted: 1, dropped: 2 };
const exportedAt = new Date(Date.UTC(2026, 10, 24, 6, 0, 0));
const records = [dropped(1), pageClosed({ number: 2 }), serverClosed(4401, 'token expired', { number: 3 })];

function file(): ReturnType<typeof JSON.parse> {
  return JSON.parse(JSON.stringify(toSessionFile({ recordedBy, lost, records }, exportedAt, { mask: false })));
}

/** What is said of a file after `damage`. */
function faultAfter(damage: (file: ReturnType<typeof JSON.parse>) => void) {
  const damaged = file();
  damage(damaged);
  const reading = parseSessionFile(JSON.stringify(damaged));
  return 'error' in reading ? reading.error : null;
}

describe('a session file', () => {
  it('gives back what was written', () => {
    expect(parseSessionFile(JSON.stringify(file()))).toEqual({
      ok: { recordedBy, lost, records, masked: false, exportedAt: '2026-11-24T06:00:00.000Z' },
    });
  });

  it('gives back whatever was recorded, masked or not', () => {
    fc.assert(
      fc.property(anyRecords, fc.boolean(), (any, mask) => {
        const written = toSessionFile({ recordedBy, lost, records: any }, exportedAt, { mask });
        const reading = parseSessionFile(JSON.stringify(written));
        expect(reading).toHaveProperty('ok.masked', mask);
        if (!mask) expect(reading).toHaveProperty('ok.records', JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  it('may have been saved with a byte order mark', () => {
    expect(parseSessionFile(`\uFEFF${JSON.stringify(file())}`)).toHaveProperty('ok');
  });
});

describe('a file that is none is refused with the place', () => {
  it.each<[string, (file: ReturnType<typeof JSON.parse>) => void, [string | null, SessionProblem]]>([
    [
      'a wrong type',
      (f) => (f.sockets[2].closed.code = 'x'),
      ['sockets[2].closed.code', { kind: 'wrong', found: '"x"', expected: ['integer'] }],
    ],
    [
      'a number in place of an object',
      (f) => (f.sockets[2].closed = 5),
      ['sockets[2].closed', { kind: 'wrong', found: '5', expected: ['null', 'object'] }],
    ],
    [
      'a word that is not on the list',
      (f) => (f.recordedBy.browser = 'safari'),
      ['recordedBy.browser', { kind: 'wrong', found: '"safari"', expected: ['"chrome"', '"firefox"'] }],
    ],
    [
      'a code that cannot be',
      (f) => (f.sockets[2].closed.code = 70_000),
      ['sockets[2].closed.code', { kind: 'out-of-range', found: '70000', bound: 'maximum', limit: 65_535 }],
    ],
    [
      'a time that no date can hold',
      (f) => (f.sockets[0].created.wall = 1e300),
      ['sockets[0].created.wall', { kind: 'out-of-range', found: '1e+300', bound: 'maximum', limit: 8.64e15 }],
    ],
    [
      'a missing fact',
      (f) => delete f.sockets[1].closed.reason,
      ['sockets[1].closed', { kind: 'missing', name: 'reason' }],
    ],
    ['a missing part', (f) => delete f.recordedBy, [null, { kind: 'missing', name: 'recordedBy' }]],
    ['a name of its own', (f) => (f.sockets[1].notes = 'mine'), ['sockets[1].notes', { kind: 'unknown-name' }]],
    ['a hostile name', (f) => (f.sockets[1]['a/b~"'] = 1), ['sockets[1]["a/b~\\""]', { kind: 'unknown-name' }]],
    [
      'a form that is not right',
      (f) => (f.exportedAt = 'yesterday'),
      ['exportedAt', { kind: 'wrong-form', found: '"yesterday"' }],
    ],
    [
      'a document that is not there',
      (f) => (f.documents = []),
      ['sockets[0].document', { kind: 'unknown-document', found: '"doc"' }],
    ],
    [
      'an id twice',
      (f) => (f.sockets[2].id = f.sockets[0].id),
      ['sockets[2].id', { kind: 'id-twice', found: '"doc/1"' }],
    ],
    ['a version from the future', (f) => (f.version = 7), ['version', { kind: 'newer-version', version: 7, known: 1 }]],
    [
      'a version that is none',
      (f) => (f.version = 'one'),
      ['version', { kind: 'wrong', found: '"one"', expected: ['1'] }],
    ],
    ['another format', (f) => (f.format = 'har'), [null, { kind: 'not-a-session' }]],
  ])('%s', (_, damage, [place, problem]) => {
    expect(faultAfter(damage)).toEqual({ place, problem });
  });

  it('a fault in the JSON itself, with line and column', () => {
    expect(parseSessionFile('{\n  "format": }')).toEqual({
      error: { place: { line: 2, column: 13 }, problem: { kind: 'not-json' } },
    });
  });

  it.each(['null', '[]', '"text"', '7'])('%s', (json) => {
    expect(parseSessionFile(json)).toEqual({ error: { place: null, problem: { kind: 'not-a-session' } } });
  });

  it('anything else, without ever throwing', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat({ max: 30 }), (json, which) => {
        const damaged = file();
        const paths = pathsOf(damaged);
        const path = paths[which % paths.length] ?? [];
        const parent = path.slice(0, -1).reduce((at, step) => at[step], damaged);
        parent[path.at(-1) ?? ''] = JSON.parse(json);
        const reading = parseSessionFile(JSON.stringify(damaged));
        expect('ok' in reading !== 'error' in reading).toBe(true);
        expect(parseSessionFile(json)).toHaveProperty('error');
      }),
    );
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
}
