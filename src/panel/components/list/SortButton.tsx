import type { Sort } from '../../list/list-layout.ts';
import { Icon } from '../Icon.tsx';
import { inlineSign } from '../../inline-sign.ts';

interface SortButtonProps {
  readonly name: string;
  readonly direction: Sort['direction'] | null;
  readonly isTabStop: boolean;
  readonly onPress: () => void;
  /** To the heading that is so many columns further on. */
  readonly onMove: (by: 1 | -1) => void;
}

export function SortButton({ name, direction, isTabStop, onPress, onMove }: SortButtonProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step === null || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    onMove(inlineSign(event.currentTarget) === step ? 1 : -1);
  };
  return (
    <button type="button" class="sort" tabIndex={isTabStop ? 0 : -1} onClick={onPress} onKeyDown={onKeyDown}>
      <span>{name}</span>
      {direction && <Icon name={direction === 'ascending' ? 'sort-up' : 'sort-down'} />}
    </button>
  );
}
