import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';

interface RangeChipProps {
  readonly range: TimeRange;
  readonly onRemove: () => void;
}

/** The stretch of time whose ends alone are shown; a click takes it away. */
export function RangeChip({ range, onRemove }: RangeChipProps) {
  const { texts, format } = useWording();
  const times = format.timeRange(range.from, range.to);
  const words = texts.panel.filter.removeRange(times);
  return (
    <button type="button" class="chip range" aria-label={words} title={words} onClick={onRemove}>
      {times}
      <Icon name="cross" />
    </button>
  );
}
