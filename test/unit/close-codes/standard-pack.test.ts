import { expect, test } from 'vitest';
import type { CloseCodeFacts, ClosePack, Confidence, LinkKind } from '../../../src/close-codes/close-pack.ts';
import standardPack from '../../../src/close-codes/packs/standard.json' with { type: 'json' };
import { CATEGORIES } from '../../../src/close-codes/categories.ts';

const pack = standardPack as ClosePack;

// Each a list of all members of a union: a value that is missing here or there fails the type check or the test.
const WHO_SENDS = { either: 0, server: 0, client: 0, 'never-on-wire': 0, 'server-bug': 0 } satisfies Record<
  CloseCodeFacts['whoSends'],
  0
>;
const SEVERITIES = { info: 0, warning: 0, error: 0 } satisfies Record<CloseCodeFacts['severity'], 0>;
const RETRIES = { no: 0, backoff: 0, depends: 0, 'after-fix': 0 } satisfies Record<CloseCodeFacts['retry'], 0>;
const CONFIDENCES = { high: 0, medium: 0, low: 0 } satisfies Record<Confidence, 0>;
const LINK_KINDS = {
  rfc: 0,
  iana: 0,
  'mailing-list': 0,
  errata: 0,
  registration: 0,
  mdn: 0,
  whatwg: 0,
} satisfies Record<LinkKind, 0>;

const DATE = /^20\d\d-[01]\d-[0-3]\d$/;

test('the entries cover 0 to 65535 exactly once, in rising order', () => {
  let next = 0;
  for (const entry of pack.entries) {
    const [from, to] = 'code' in entry ? [entry.code, entry.code] : [entry.from, entry.to];
    expect(from).toBe(next);
    expect(to).toBeGreaterThanOrEqual(from);
    next = to + 1;
  }
  expect(next).toBe(65_536);
});

test('every value is one of those that the types allow', () => {
  for (const entry of pack.entries) {
    expect(Object.keys(CATEGORIES)).toContain(entry.category);
    expect(Object.keys(WHO_SENDS)).toContain(entry.whoSends);
    expect(Object.keys(SEVERITIES)).toContain(entry.severity);
    expect(Object.keys(RETRIES)).toContain(entry.retry);
  }
});

test('every source says where and when it was read', () => {
  expect(pack.checked).toMatch(DATE);
  for (const source of Object.values(pack.sources)) {
    expect(Object.keys(LINK_KINDS)).toContain(source.kind);
    expect(Object.keys(CONFIDENCES)).toContain(source.confidence);
    expect(source.label).not.toBe('');
    expect(new URL(source.url).protocol).toBe('https:');
    expect(source.checked).toMatch(DATE);
    expect(source.checked <= pack.checked).toBe(true);
  }
});

test('every source is used, and every link has its source', () => {
  const used = new Set(pack.entries.flatMap((entry) => entry.links));
  expect([...used].toSorted()).toEqual(Object.keys(pack.sources).toSorted());
});

test('a section and the link to it agree', () => {
  for (const { rfc } of pack.entries) {
    expect(rfc.document).toBe('RFC 6455');
    expect(rfc.url).toBe(`https://www.rfc-editor.org/rfc/rfc6455.html#section-${rfc.section}`);
  }
  for (const { kind, label, url } of Object.values(pack.sources)) {
    if (kind !== 'rfc') continue;
    const [, number, section] = /^RFC (\d+) §([\d.]+)$/.exec(label) ?? [];
    expect(url).toBe(`https://www.rfc-editor.org/rfc/rfc${number}.html#section-${section}`);
  }
});
