import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import type { IconName } from '../icon-paths.ts';
import { Icon } from '../Icon.tsx';

interface ZoomToolsProps {
  readonly isWhole: boolean;
  readonly window: TimeRange;
  readonly range: TimeRange | null;
  readonly onZoom: (steps: number) => void;
  readonly onPan: (steps: number) => void;
  readonly onFit: () => void;
  readonly onRange: (range: TimeRange | null) => void;
}

export function ZoomTools({ isWhole, window, range, onZoom, onPan, onFit, onRange }: ZoomToolsProps) {
  const { zoom } = useWording().texts.endpoints;
  const isOnly = range !== null && range.from === window.from && range.to === window.to;
  return (
    <div class="zoom" role="group" aria-label={zoom.label}>
      <Tool icon="dash" name={zoom.out} isOff={isWhole} onClick={() => onZoom(-1)} />
      <Tool icon="plus" name={zoom.in} onClick={() => onZoom(1)} />
      <Tool icon="fit" name={zoom.fit} isOff={isWhole} onClick={onFit} />
      <Tool icon="arrow-left" name={zoom.earlier} isOff={isWhole} onClick={() => onPan(-1)} />
      <Tool icon="arrow-right" name={zoom.later} isOff={isWhole} onClick={() => onPan(1)} />
      <Tool icon="funnel" name={zoom.only} isPressed={isOnly} onClick={() => onRange(isOnly ? null : window)} />
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly name: string;
  /** There is nothing to do for it now. It keeps the focus all the same. */
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon, name, isOff = false, isPressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      aria-pressed={isPressed}
      onClick={() => isOff || onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
