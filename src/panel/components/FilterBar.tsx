import type { Ref } from 'preact';
import { chipsOf } from '../chips.ts';
import type { DisconnectCategory } from '../disconnect.ts';
import type { TimeRange } from '../time-range.ts';
import { useWording } from '../wording.ts';
import { CategoryChip, Chip } from './Chip.tsx';
import { RangeChip } from './RangeChip.tsx';

interface FilterBarProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly text: string;
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
  const { inputRef, text, categories, counts, total, range, onText, onCategory, onAll, onRange } = props;
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    event.stopPropagation();
    onText('');
  };
  return (
    <search class="filter">
      <input
        ref={inputRef}
        type="search"
        aria-label={filter.label}
        placeholder={filter.placeholder}
        spellcheck={false}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={clearOnEscape}
      />
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
