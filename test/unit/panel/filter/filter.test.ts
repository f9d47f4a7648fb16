import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterDisconnects } from '../../../../src/panel/filter/filter.ts';
import { FILTER_KEY_IDS } from '../../../../src/panel/filter/filter-keys.ts';
import { parseQuery } from '../../../../src/panel/filter/parse-query.ts';
import { tokenise } from '../../../../src/panel/filter/tokenise.ts';
import { createLiveWording } from '../../../../src/panel/live-wording.ts';
import { createPanelModel } from '../../../../src/panel/panel-model.ts';
import { en } from '../../../../src/texts/en/index.ts';
import { dropped, fixtureSource, moment, pageClosed, serverClosed, socket } from '../fixtures.ts';
import { knowledge } from '../knowledge.ts';

const refused = {
  source: 'webRequest' as const,
  status: 403,
  failure: { kind: 'http-status' as const, text: '', netError: null },
  headers: null,
  remoteAddress: null,
  redirectTo: null,
};

const RECORDS = [
  dropped(1, 0),
  serverClosed(4401, 'Token expired', { number: 2, url: 'wss://push.acme.dev/graphql?v=1', at: 200_000, openMs: 410 }),
  socket(
    { number: 3, at: 300_000, openMs: null, close: { code: 1006, wasClean: false }, errored: true },
    { handshake: refused },
  ),
  pageClosed({ number: 4, at: 400_000, url: 'ws://localhost:8080/hmr' }),
  socket({ number: 5, at: 500_000 }, { left: { ...moment(600_000), persisted: false, readyState: 1 } }),
];

const model = createPanelModel(fixtureSource(RECORDS), knowledge('en'), createLiveWording(en, 'en-GB', 'UTC'));

function found(text: string): string {
  model.setFilterText(text);
  return model.shown.value
    .map(({ id }) => id.slice(4))
    .toSorted()
    .join(' ');
}

describe('the filter finds', () => {
  it.each([
    ['acme live', '1 3 5'],
    ['EXPIRED token', '2'],
    ['"token expired"', '2'],
    ['"expired token"', ''],
    ['-acme', '4'],
    ['-wss -ws', ''],
    ['/live|hmr/', '1 3 4 5'],
    ['/^TOKEN/', ''],
    ['/^TOKEN/i', '2'],
    ['-/wss?:/', ''],
    ['code:1006', '1 3'],
    ['code:1006,4401', '1 2 3'],
    ['code:4000-4999', '2'],
    ['code:none', '5'],
    ['-code:1006', '2 4 5'],
    ['category:network', '1 3'],
    ['category:private,normal', '2 4'],
    ['host:acme', '1 2 3 5'],
    ['host:*.acme.dev', '1 2 3 5'],
    ['host:p*dev', '2'],
    ['host:acme*', ''],
    ['path:/live', '1 3 5'],
    ['url:token=', '1 3 5'],
    ['host:localhost:8080', '4'],
    ['cause:idle-timeout', '1'],
    ['cause:handshake-403', '3'],
    ['ended-by:server', '2'],
    ['ended-by:page,navigation', '4 5'],
    ['larger-than:10k', '1'],
    ['larger-than:1M', ''],
    ['longer-than:60s', '1 5'],
    ['longer-than:2min', '1'],
    ['shorter-than:1', '2'],
    ['status:403', '3'],
    ['status:400-499', '3'],
    ['status:none', '1 2 4 5'],
    ['is:abnormal', '1 2 3'],
    ['is:clean', '2 4'],
    ['is:never-opened', '3'],
    ['is:worker', ''],
    ['is:simulated', ''],
    ['pack:none', '1 2 3 4 5'],
    ['-is:abnormal', '4 5'],
    ['has:reason', '2 4'],
    ['has:close-call', '4'],
    ['has:messages', '1'],
    ['has:error', '3'],
    ['sure:possible,likely cause:idle-timeout', '1'],
    ['code:1006 -is:never-opened acme', '1'],
    ['code:', '1 2 3 4 5'],
    ['wss://api.acme.dev', '1 3 5'],
  ])('%j: %s', (text, expected) => {
    expect(found(text)).toBe(expected);
    expect(model.query.value.problems).toEqual([]);
  });
});

describe('what cannot be understood is said, and taken as text', () => {
  it.each([
    ['colour:red', { kind: 'unknown-key', key: 'colour' }],
    ['code:red', { kind: 'bad-value', key: 'code', value: 'red' }],
    ['code:1006,', null],
    ['is:odd', { kind: 'bad-value', key: 'is', value: 'odd' }],
    ['larger-than:ten', { kind: 'bad-value', key: 'larger-than', value: 'ten' }],
    ['/(/', { kind: 'bad-regex', fault: 'invalid', source: '/(/' }],
    ['/(a+)+/', { kind: 'bad-regex', fault: 'risky', source: '/(a+)+/' }],
  ])('%s', (text, problem) => {
    expect(parseQuery(text).problems).toEqual(problem ? [problem] : []);
    expect(parseQuery(text).terms).toHaveLength(1);
  });

  it('and finds it there', () => {
    const odd = createPanelModel(
      fixtureSource([serverClosed(4000, 'reason colour:red', {})]),
      knowledge('en'),
      createLiveWording(en, 'en-GB', 'UTC'),
    );
    odd.setFilterText('colour:red');
    expect(odd.shown.value).toHaveLength(1);
  });
});

describe('once the packs are loaded', () => {
  const discord = { url: 'wss://gateway.discord.gg/?v=10' };
  const records = [
    serverClosed(4014, '', { number: 1, ...discord }),
    serverClosed(4999, '', { number: 2, at: 10_000, ...discord }),
    { ...dropped(3, 20_000), simulated: { ...moment(21_000), action: 'close' as const } },
  ];

  it.each([
    ['pack:discord-gateway', [1]],
    ['pack:DISCORD', [1]],
    ['pack:ably,discord-gateway', [1]],
    ['-pack:discord*', [2, 3]],
    ['pack:none', [2, 3]],
    ['pack:ably', []],
    ['is:simulated', [3]],
    ['-is:simulated', [1, 2]],
    ['ended-by:panel', [3]],
  ])('%s', async (text, numbers) => {
    const known = knowledge('en');
    await known.packs.ready();
    const withPacks = createPanelModel(fixtureSource(records), known, createLiveWording(en, 'en-GB', 'UTC'));
    withPacks.setFilterText(text);
    const shown = withPacks.shown.value.map(({ id }) => Number(id.slice(4))).toSorted();
    expect(shown).toEqual(numbers);
    expect(withPacks.query.value.problems).toEqual([]);
    withPacks.setFilterText('');
    const { options = [] } = withPacks.completionAt('pack:', 5, true) ?? {};
    expect(options.map(({ value, count }) => [value, count])).toEqual([['discord-gateway', 1]]);
  });
});

it('never throws, and a minus finds the rest', () => {
  const term = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.tuple(fc.constantFrom(...FILTER_KEY_IDS), fc.string()).map(([key, value]) => `${key}:${value}`),
    fc.string().map((pattern) => `/${pattern}/`),
  );
  fc.assert(
    fc.property(term, (text) => {
      const [only] = parseQuery(text).terms;
      if (!only || only.isNegated || tokenise(text).length > 1) return;
      const { disconnects } = model;
      // A space at the end may stand in quotes.
      const others = found(`-${text.trimStart()}`);
      const rest = others.length === 0 ? 0 : others.split(' ').length;
      const has = found(text).length === 0 ? 0 : found(text).split(' ').length;
      expect(has + rest).toBe(disconnects.value.length);
    }),
    { numRuns: 300 },
  );
});

it('stops where a regular expression takes too long, and says so', () => {
  let time = 0;
  const filter = { query: parseQuery('/nothing like it/'), categories: new Set<never>(), only: null };
  const slow = () => (time += 100);
  const { rows, isCutShort } = filterDisconnects(model.disconnects.value, filter, model.explain, slow);
  expect(isCutShort).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
  expect(filterDisconnects(model.disconnects.value, filter, model.explain, () => 0)).toEqual({
    rows: [],
    isCutShort: false,
  });
});
