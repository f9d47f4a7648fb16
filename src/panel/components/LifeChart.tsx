import { useRef } from 'preact/hooks';
import type { Disconnect } from '../disconnect.ts';
import { useElementWidth } from '../hooks/use-element-width.ts';
import { lifeWords, type LifeWords } from '../life-words.ts';
import { lifeOf, type Life } from '../life.ts';
import { placeLabels, type Label } from '../place-labels.ts';
import { useWording } from '../wording.ts';
import { roleClass } from './Badge.tsx';

const HEIGHT = 76;
const TOP = 22;
const BAR = 22;
const MIDDLE = TOP + BAR / 2;
const CAP = 4;
/** The most a pulse reaches from the middle; what was received goes up, what was sent goes down. */
const REACH = 9;

/** The life of one socket, to scale, with its parts named. */
export function LifeChart({ disconnect }: { readonly disconnect: Disconnect }) {
  const { format, ...wording } = useWording();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame, 480);
  const life = lifeOf(disconnect.record);
  const words = lifeWords(disconnect, life, { format, ...wording });
  const x = (ms: number) => (life.end > 0 ? ms / life.end : 1) * (width - CAP);
  return (
    <div ref={frame} class={`life-chart ${roleClass(disconnect.look.colour)}`}>
      <svg width={width} height={HEIGHT} role="img" aria-label={words.summary}>
        <Names labels={labelsOf(words, life, x)} width={width} silence={words.silence} />
        <Parts life={life} x={x} />
        <rect class="life-end" x={width - CAP} y={TOP - 3} width={CAP} height={BAR + 6} rx={1.5} />
        <text class="life-ink" x={width} y={TOP + BAR + 15} text-anchor="end">
          {words.end}
        </text>
        <text x={0} y={HEIGHT - 2}>
          {format.timeOfDay(disconnect.record.created.wall)}
        </text>
        <text x={width} y={HEIGHT - 2} text-anchor="end">
          {format.timeOfDay(disconnect.end.wall)}
        </text>
      </svg>
    </div>
  );
}

function Parts({ life, x }: { readonly life: Life; readonly x: (ms: number) => number }) {
  const { openedAt, quietFrom, end } = life;
  if (openedAt === null) return <path class="life-trying" d={`M0 ${MIDDLE}H${x(end)}`} />;
  const open = x(openedAt);
  const quiet = x(quietFrom ?? openedAt);
  return (
    <>
      {quiet > open && <rect class="life-traffic" x={open} y={TOP} width={quiet - open} height={BAR} />}
      <rect class="life-opening" x={0.5} y={TOP} width={Math.max(2, open - 0.5)} height={BAR} rx={2} />
      <g stroke-width={pulseWidth(life, x)}>
        <path class="life-received" d={pulses(life, x, 'received')} />
        <path class="life-sent" d={pulses(life, x, 'sent')} />
      </g>
      {x(end) - quiet > 4 && <path class="life-silence" d={`M${quiet + 3} ${MIDDLE}H${x(end) - 2}`} />}
    </>
  );
}

/** Half a slot, so that the slots can be told apart. */
function pulseWidth({ slotMs }: Life, x: (ms: number) => number): number {
  return Math.min(7, Math.max(1.5, x(slotMs) / 2));
}

function pulses(life: Life, x: (ms: number) => number, way: 'received' | 'sent'): string {
  const up = way === 'received' ? -1 : 1;
  return life.pulses
    .filter((pulse) => pulse[way] > 0)
    .map(
      (pulse) => `M${x(pulse.at).toFixed(1)} ${MIDDLE + up}v${(up * Math.min(REACH, 2 + pulse[way] * 1.5)).toFixed(1)}`,
    )
    .join('');
}

function labelsOf(words: LifeWords, life: Life, x: (ms: number) => number): readonly Label[] {
  const open = life.openedAt ?? life.end;
  const quiet = life.quietFrom ?? life.end;
  const label = (text: string | null, from: number, to: number) =>
    text === null ? [] : [{ text, middle: (x(from) + x(to)) / 2 }];
  return [
    ...label(words.handshake, 0, life.openedAt === null ? 0 : open),
    ...label(words.traffic, open, quiet),
    ...label(words.silence, quiet, life.end),
  ];
}

interface NamesProps {
  readonly labels: readonly Label[];
  readonly width: number;
  readonly silence: string | null;
}

/** The handshake goes without a name first where the line is too short. */
function Names({ labels, width, silence }: NamesProps) {
  const placed = placeLabels(labels, width) ?? placeLabels(labels.slice(1), width) ?? [];
  return placed.map(({ text, start }) => (
    <text key={text} class={text === silence ? 'life-ink' : ''} x={start} y={12}>
      {text}
    </text>
  ));
}
