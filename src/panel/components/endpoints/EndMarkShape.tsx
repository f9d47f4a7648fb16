import { rollups } from 'd3-array';
import type { EndMark } from '../../endpoints/merge-marks.ts';
import { roleClass } from '../Badge.tsx';

/** Pixels. */
const WIDTH = 5;
const HEIGHT = 20;

interface EndMarkShapeProps {
  readonly mark: EndMark;
  /** Of the bars, from the top, in pixels. */
  readonly middle: number;
  readonly shownIds: ReadonlySet<string> | null;
  readonly isSelected: boolean;
  readonly words: string;
}

/** Ends that fall on the same place, in the colours of their categories, each as large as its share. */
export function EndMarkShape({ mark, middle, shownIds, isSelected, words }: EndMarkShapeProps) {
  const { from, to, ends } = mark;
  const shown = shownIds ? ends.filter(({ disconnect }) => shownIds.has(disconnect.id)) : ends;
  const drawn = shown.length > 0 ? shown : ends;
  const shares = rollups(
    drawn,
    ({ length }) => length / drawn.length,
    ({ disconnect }) => disconnect.look.colour,
  );
  const x = round(from - WIDTH / 2);
  const width = round(to - from + WIDTH);
  const top = middle - HEIGHT / 2;
  const isOutside = ends.every(({ disconnect }) => disconnect.kind === 'seen-from-outside');
  let drawnTo = top;
  return (
    <g class={`lane-mark ${isOutside ? 'outside' : ''} ${shown.length > 0 ? '' : 'faded'}`}>
      <title>{words}</title>
      {isSelected && <rect class="lane-selected" x={x - 3} y={top - 3} width={width + 6} height={HEIGHT + 6} rx={3} />}
      {shares.map(([colour, share]) => {
        const y = drawnTo;
        drawnTo += share * HEIGHT;
        return (
          <rect
            key={colour}
            class={roleClass(colour)}
            x={x}
            y={round(y)}
            width={width}
            height={round(share * HEIGHT)}
            rx={shares.length === 1 ? 1.5 : 0}
          />
        );
      })}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
