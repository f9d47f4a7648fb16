import type { Figure } from '../../test/bench/figure.ts';
import { alignedTable } from '../start/table.ts';

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ browser, what, subject, value, unit, ratio, interval, against, bound, holds }) => [
    browser ?? '',
    what,
    subject,
    `${shown(value)} ${unit}`,
    ratio === undefined || !interval
      ? ''
      : `${ratio.toFixed(3)}× ${against} (${interval.map((end) => end.toFixed(3)).join('–')})`,
    bound === undefined ? '' : `≤ ${shown(bound)}${ratio === undefined ? ` ${unit}` : '×'}`,
    holds === undefined ? '' : holds ? '✓' : '✗',
  ]);
  return alignedTable([
    ['Browser', 'Measured', 'Subject', 'Median', 'Ratio (95 % of resamplings)', 'Bound', ''],
    ...rows,
  ]);
}

/** Three digits that count. */
function shown(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(value);
}
