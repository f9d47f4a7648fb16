import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeDisconnect } from '../../../../src/panel/disconnect.ts';
import { filterFor } from '../../../../src/panel/endpoints/filter-for.ts';
import { filterDisconnects } from '../../../../src/panel/filter/filter.ts';
import { parseQuery } from '../../../../src/panel/filter/parse-query.ts';
import { en } from '../../../../src/texts/en/index.ts';
import { serverClosed } from '../fixtures.ts';

it('finds the disconnects of the endpoint, whatever its path, port and query', () => {
  const parts = fc.constantFrom(
    'a',
    'b-c',
    '%20',
    "it's",
    '~x',
    '.',
    '(1)',
    'x:y',
    '@',
    '!',
    '$&',
    ';=',
    '+',
    '*',
    ',',
  );
  const paths = fc.array(parts, { maxLength: 4 }).map((all) => `wss://localhost:5173/${all.join('/')}?t=1`);
  const odd = fc.constantFrom(
    'wss://[::1]:80/a b',
    'wss://h/-x',
    'wss://h/"a"',
    'wss://h/a,b',
    'wss://h/*',
    '/x y',
    '',
  );
  fc.assert(
    fc.property(fc.oneof(paths, odd), (url) => {
      const disconnect = describeDisconnect(serverClosed(1000, '', { url }), 'chrome', en);
      if (!disconnect?.endpoint) throw new Error('no endpoint');
      const filter = { query: parseQuery(filterFor(disconnect.endpoint)), categories: new Set<never>(), only: null };
      expect(filter.query.problems).toEqual([]);
      expect(filterDisconnects([disconnect], filter, () => null).rows).toHaveLength(1);
    }),
  );
});
