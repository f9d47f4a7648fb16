import { max } from 'd3-array';
import { pilesOf, type SpreadAxis, type SpreadTime } from '../../endpoints/spread.ts';
import { placeWall, wallTexts } from '../../endpoints/wall-words.ts';
import type { Wall } from '../../endpoints/walls.ts';
import { useWording } from '../../wording.ts';
import { PileShape } from './PileShape.tsx';

/** Pixels. */
const HEIGHT = 64;
const TOP = 16;
/** A dot takes so much of a pile's height, and less where the piles are high. */
const DOT = 8;

interface SpreadStripProps {
  readonly name: string;
  readonly times: readonly SpreadTime[];
  readonly walls: readonly Wall[];
  readonly axis: SpreadAxis;
  readonly shownIds: ReadonlySet<string> | null;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** One dot a socket, piled where times are equal, and a line where a limit ends them. */
export function SpreadStrip({ name, times, walls, axis, shownIds, selectedId, onSelect }: SpreadStripProps) {
  const wording = useWording();
  const piles = pilesOf(times, axis);
  const unit = Math.min(DOT, (HEIGHT - TOP - 2) / (max(piles, (pile) => pile.times.length) ?? 1));
  const said = walls.map((wall) => wallTexts(wall, wording));
  return (
    <svg
      class="spread-strip"
      width={axis.width}
      height={HEIGHT}
      role="img"
      aria-label={[name, ...said.map(([longest]) => longest)].join('. ')}
    >
      <path class="lane-grid" d={axis.ticks.map(({ x }) => `M${Math.round(x) + 0.5} ${TOP}V${HEIGHT}`).join('')} />
      <path class="spread-ground" d={`M0 ${HEIGHT - 0.5}H${axis.width}`} />
      <text x={0} y={11}>
        {name}
      </text>
      {piles.map((pile) => (
        <PileShape
          key={pile.x}
          pile={pile}
          ground={HEIGHT - 1}
          unit={unit}
          shownIds={shownIds}
          selectedId={selectedId}
          onSelect={onSelect}
        />
      ))}
      {walls.map((wall, index) => {
        const x = axis.x(wall.timeMs);
        const label = placeWall(x, said[index] ?? [], axis.width, index);
        return (
          <g key={wall.timeMs} class="wall">
            <path d={`M${Math.round(x) + 0.5} 2V${HEIGHT}`} />
            {label && (
              <text x={label.x} y={11} text-anchor={label.anchor}>
                {label.text}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
