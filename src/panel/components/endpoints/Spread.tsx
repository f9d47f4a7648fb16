import { useRef } from 'preact/hooks';
import type { LogFacts } from '../../../diagnosis/findings/log-facts.ts';
import { ALL } from '../../endpoints/endpoints-store.ts';
import { laneName } from '../../endpoints/lane-words.ts';
import type { Lane } from '../../endpoints/lanes.ts';
import { spreadAxis, spreadTimes } from '../../endpoints/spread.ts';
import { wallsOf } from '../../endpoints/walls.ts';
import { useElementWidth } from '../../hooks/use-element-width.ts';
import { useWording } from '../../wording.ts';
import { SpreadStrip } from './SpreadStrip.tsx';
import { SpreadTable } from './SpreadTable.tsx';

interface SpreadProps {
  readonly lanes: readonly Lane[];
  /** Those whose times are shown. */
  readonly spread: readonly Lane[];
  readonly value: string;
  readonly log: LogFacts;
  readonly shownIds: ReadonlySet<string> | null;
  readonly selectedId: string | null;
  readonly onChoose: (key: string) => void;
  readonly onSelect: (id: string) => void;
}

/** After how long sockets ended, and after how much silence: a limit that ends them is a wall in it. */
export function Spread({ lanes, spread, value, log, shownIds, selectedId, onChoose, onSelect }: SpreadProps) {
  const wording = useWording();
  const words = wording.texts.endpoints.spread;
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame, 1160);
  const ends = spread.flatMap((lane) => lane.ends);
  const sockets = spread.flatMap((lane) => lane.sockets);
  const lifetimes = spreadTimes(ends, 'lifetime');
  const silences = spreadTimes(ends, 'silence');
  const axis = spreadAxis([...lifetimes, ...silences], width);
  const shared = { axis, shownIds, selectedId, onSelect };
  const failed = ends.filter(
    ({ openedAt, disconnect }) => openedAt === null && disconnect.kind !== 'seen-from-outside',
  );
  return (
    <section class="spread" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <select
          aria-label={words.choose}
          value={value}
          onChange={(event) => onChoose((event.currentTarget as HTMLSelectElement).value)}
        >
          {lanes.length > 1 && <option value={ALL}>{words.all}</option>}
          {lanes.map((lane) => (
            <option key={lane.key} value={lane.key}>
              {laneName(lane, wording)}
            </option>
          ))}
        </select>
        {failed.length > 0 && <span class="dim">{words.neverOpened(wording.format.count(failed.length))}</span>}
      </header>
      <div ref={frame} class="spread-frame">
        {lifetimes.length === 0 ? (
          <p class="sub">{words.none}</p>
        ) : (
          <>
            <SpreadStrip
              {...shared}
              name={words.lifetime}
              times={lifetimes}
              walls={wallsOf(sockets, 'lifetime', log)}
            />
            <SpreadStrip {...shared} name={words.silence} times={silences} walls={wallsOf(sockets, 'silence', log)} />
            <svg class="spread-axis" width={width} height={16} aria-hidden="true">
              {axis.ticks.map(({ ms, x }) => (
                <text key={ms} x={x} y={12} text-anchor="middle">
                  {wording.format.limit(ms)}
                </text>
              ))}
            </svg>
            <SpreadTable lifetimes={lifetimes} silences={silences} axis={axis} />
          </>
        )}
      </div>
    </section>
  );
}
