import type { RefObject } from 'preact';
import type { Completion } from '../../filter/complete.ts';
import { chipsOf } from '../../chips.ts';
import type { DisconnectCategory } from '../../../diagnosis/disconnect-category.ts';
import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import { CategoryChip, Chip } from '../Chip.tsx';
import { FilterHelp } from './FilterHelp.tsx';
import { FilterInput } from './FilterInput.tsx';
import { RangeChip } from './RangeChip.tsx';

interface FilterBarProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly problem: string | null;
  readonly complete: (text: string, caret: number, isAsked: boolean) => Completion | null;
  readonly categories: ReadonlySet<DisconnectCategory>;
  readonly counts: ReadonlyMap<DisconnectCategory, number>;
  readonly total: number;
  readonly range: TimeRange | null;
  readonly onText: (text: string) => void;
  readonly onCategory: (category: DisconnectCategory, beside: boolean) => void;
  readonly onAll: () => void;
  readonly onRange: (range: TimeRange | null) => void;
}

export function FilterBar(props: FilterBarProps) {
  const { filter } = useWording().texts.panel;
  const { inputRef, text, problem, complete, categories, counts, total, range, onText, onCategory, onAll, onRange } =
    props;
  return (
    <search class="filter">
      <FilterInput inputRef={inputRef} text={text} problem={problem} complete={complete} onText={onText} />
      <FilterHelp />
      {range && <RangeChip range={range} onRemove={() => onRange(null)} />}
      <div class="chips" role="group" aria-label={filter.categories}>
        {total > 0 && <Chip name={filter.all} count={total} isPressed={categories.size === 0} onPress={onAll} />}
        {chipsOf(counts).map(({ category, count }) => (
          <CategoryChip
            key={category}
            category={category}
            count={count}
            isPressed={categories.has(category)}
            onPress={(event) => onCategory(category, event.ctrlKey || event.metaKey)}
          />
        ))}
      </div>
    </search>
  );
}
