import type { DisconnectCategory } from '../../diagnosis/disconnect-category.ts';
import { lookOf } from '../disconnect.ts';
import { useWording } from '../wording.ts';
import { roleClass } from './Badge.tsx';

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly isPressed: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly tip?: string;
  readonly colour?: string;
}

export function Chip({ name, count, isPressed, onPress, tip, colour }: ChipProps) {
  const { format } = useWording();
  return (
    <button type="button" class={`chip ${colour ?? ''}`} title={tip} aria-pressed={isPressed} onClick={onPress}>
      {colour && <span class="swatch" />}
      {name} <span class="count">{format.count(count)}</span>
    </button>
  );
}

interface CategoryChipProps extends Omit<ChipProps, 'name' | 'tip' | 'colour'> {
  readonly category: DisconnectCategory;
}

export function CategoryChip({ category, ...chip }: CategoryChipProps) {
  const { categories, panel } = useWording().texts;
  const { noCode, noCodeTip, chipTip } = panel.filter;
  const words = category === 'no-code' ? { chip: noCode, explanation: noCodeTip } : categories[category];
  return (
    <Chip {...chip} name={words.chip} tip={chipTip(words.explanation)} colour={roleClass(lookOf(category).colour)} />
  );
}
