import { expect, test } from 'vitest';

import { alignedTable } from '../../../scripts/start/table.ts';

test('alignedTable lines the columns up by characters and leaves no blanks at the ends of lines', () => {
  const rows = [
    ['Ending', 'Code', ''],
    ['close-1000', '1000', 'ok'],
    ['emoji 😀', '', 'wrong'],
    ['lives', '', ''],
  ];
  expect(alignedTable(rows).split('\n')).toEqual([
    'Ending      Code',
    '──────────  ────  ─────',
    'close-1000  1000  ok',
    'emoji 😀           wrong',
    'lives',
  ]);
});
