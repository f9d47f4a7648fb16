/** What is wrong with the filter's text, in words; null where nothing is. */
import type { QueryProblem } from '../../filter/parse-query.ts';
import type { Texts } from '../../../texts/texts.ts';

export function filterProblem(
  problems: readonly QueryProblem[],
  isCutShort: boolean,
  { filter }: Texts,
): string | null {
  const [first] = problems;
  if (!first) return isCutShort ? filter.cutShort : null;
  switch (first.kind) {
    case 'unknown-key':
      return filter.unknownKey(first.key);
    case 'bad-value':
      return filter.badValue(first.key, first.value);
    case 'bad-regex':
      return filter.regex[first.fault](first.source);
  }
}
