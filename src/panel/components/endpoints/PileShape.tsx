import { rollups } from 'd3-array';
import type { Pile, SpreadTime } from '../../endpoints/spread.ts';
import { useWording } from '../../wording.ts';
import { roleClass } from '../Badge.tsx';

/** Pixels. Where a dot has less height than this, a pile is drawn as a column. */
const LEAST_DOT = 3;
const RADIUS = 4;
const COLUMN = 7;
const LEAST_COLUMN = 3;

interface PileShapeProps {
  readonly pile: Pile;
  readonly ground: number;
  /** Height of one socket in pixels. */
  readonly unit: number;
  readonly shownIds: ReadonlySet<string> | null;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

export function PileShape(props: PileShapeProps) {
  const { pile, unit, onSelect } = props;
  const { texts, format } = useWording();
  const { times } = pile;
  const ms = times.map((time) => time.ms);
  const words = texts.endpoints.spread.pile(
    times.length,
    format.count(times.length),
    format.preciseDuration(Math.min(...ms)),
    format.preciseDuration(Math.max(...ms)),
  );
  const latest = times.reduce((a, b) => (b.disconnect.end.wall > a.disconnect.end.wall ? b : a));
  return (
    <g class="pile" onClick={() => onSelect(latest.disconnect.id)}>
      <title>{words}</title>
      {unit >= LEAST_DOT ? <Dots {...props} /> : <Column {...props} />}
    </g>
  );
}

function Dots({ pile, ground, unit, shownIds, selectedId, onSelect }: PileShapeProps) {
  return pile.times.map(({ disconnect }, index) => (
    <circle
      key={disconnect.id}
      class={`${roleClass(disconnect.look.colour)} ${isFaded(disconnect.id, shownIds) ? 'faded' : ''} ${disconnect.id === selectedId ? 'selected' : ''}`}
      cx={pile.x}
      cy={ground - RADIUS - index * unit}
      r={RADIUS}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(disconnect.id);
      }}
    />
  ));
}

function Column({ pile, ground, unit, shownIds }: PileShapeProps) {
  const kinds = rollups(
    pile.times,
    ({ length }) => length,
    (time) => `${roleClass(time.disconnect.look.colour)} ${kindOf(time, shownIds)}`,
  );
  const height = Math.max(LEAST_COLUMN, pile.times.length * unit);
  let drawnTo = ground;
  return kinds.map(([kind, count]) => {
    const part = (count / pile.times.length) * height;
    drawnTo -= part;
    return <rect key={kind} class={kind} x={pile.x - COLUMN / 2} y={drawnTo} width={COLUMN} height={part} />;
  });
}

function kindOf({ disconnect }: SpreadTime, shownIds: ReadonlySet<string> | null): string {
  return isFaded(disconnect.id, shownIds) ? 'faded' : '';
}

function isFaded(id: string, shownIds: ReadonlySet<string> | null): boolean {
  return shownIds !== null && !shownIds.has(id);
}
