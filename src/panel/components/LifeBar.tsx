import type { Disconnect } from '../disconnect.ts';
import { lifeWords } from '../life-words.ts';
import { lifeOf, type Life } from '../life.ts';
import { useWording } from '../wording.ts';
import { roleClass } from './Badge.tsx';

const WIDTH = 120;
const MIDDLE = 6;
const SHORTEST = 16;
const LONGEST = 114;
/** The end cap's width. */
const CAP = 3;
/** Lives from 100 ms to ten minutes differ in length; what is shorter or longer looks like these. */
const SHORTEST_MS = 100;
const LONGEST_MS = 600_000;

/**
 * One life as a bar: its length tells how long it was (logarithmic, so that 0.4 s and 12 min can stand in one list),
 * its inside is to scale: handshake, traffic, silence, and the end in the colour of the code's category.
 */
export function LifeBar({ disconnect }: { readonly disconnect: Disconnect }) {
  const wording = useWording();
  const life = lifeOf(disconnect.record);
  const words = lifeWords(disconnect, life, wording).summary;
  return (
    <svg
      class={`life-bar ${roleClass(disconnect.look.colour)}`}
      viewBox={`0 0 ${WIDTH} 12`}
      width={WIDTH}
      height={12}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {disconnect.kind === 'seen-from-outside' ? (
        <path class="life-trying" d={`M1 ${MIDDLE}h20`} />
      ) : life.openedAt === null ? (
        <NeverOpened />
      ) : (
        <Opened life={life} openedAt={life.openedAt} />
      )}
    </svg>
  );
}

function NeverOpened() {
  return (
    <>
      <path class="life-trying" d={`M1 ${MIDDLE}h9`} />
      <circle class="life-ring" cx={14.5} cy={MIDDLE} r={3.2} />
    </>
  );
}

function Opened({ life, openedAt }: { readonly life: Life; readonly openedAt: number }) {
  const length = lengthOf(life.end);
  const x = (ms: number) => 1 + (life.end > 0 ? ms / life.end : 1) * (length - CAP - 1);
  const open = x(openedAt);
  const quiet = x(life.quietFrom ?? openedAt);
  const cap = length - CAP;
  return (
    <>
      {open > 2 && <path class="life-handshake" d={`M1 ${MIDDLE}H${round(open)}`} />}
      {quiet > open && <rect class="life-traffic" x={open} y={3} width={round(quiet - open)} height={6} rx={1} />}
      <path class="life-pulses" d={pulses(life, x)} />
      {cap - quiet > 2 && <path class="life-silence" d={`M${round(quiet + 1.5)} ${MIDDLE}H${round(cap - 0.5)}`} />}
      <rect class="life-end" x={round(cap)} y={1} width={CAP} height={10} rx={1} />
    </>
  );
}

function pulses(life: Life, x: (ms: number) => number): string {
  return life.pulses
    .map(({ at, received, sent }) => {
      const half = Math.min(2.5, 1 + Math.max(received, sent) * 0.4);
      return `M${round(x(at))} ${round(MIDDLE - half)}v${round(2 * half)}`;
    })
    .join('');
}

function lengthOf(ms: number): number {
  const share = Math.log(Math.max(ms, SHORTEST_MS) / SHORTEST_MS) / Math.log(LONGEST_MS / SHORTEST_MS);
  return SHORTEST + Math.min(1, share) * (LONGEST - SHORTEST);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
