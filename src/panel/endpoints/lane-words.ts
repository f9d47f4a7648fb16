/** An endpoint's statistics, and one of its ends, in words. */
import { visibleText } from '../visible-text.ts';
import type { Disconnect } from '../disconnect.ts';
import type { Wording } from '../wording.ts';
import type { BackOff } from './back-off.ts';
import type { Lane, LaneEnd } from './lanes.ts';
import type { Statistics } from './statistics.ts';

/** Empty where there is nothing to say. */
export interface LaneWords {
  readonly attempts: string;
  readonly opened: string;
  readonly lifetime: string;
  readonly backOff: string;
}

export function laneWords(
  { attempts, successRate, medianLifetimeMs, backOff }: Statistics,
  wording: Wording,
): LaneWords {
  const { texts, format } = wording;
  const words = texts.endpoints;
  return {
    attempts: words.attempts(attempts, format.count(attempts)),
    opened: openedWords(successRate, wording),
    lifetime: medianLifetimeMs === null ? '' : words.median(format.duration(medianLifetimeMs)),
    backOff: backOffWords(backOff, wording),
  };
}

/** Of the address in one piece, as it may be read out. */
export function laneName({ endpoint }: Lane, { texts }: Wording): string {
  return endpoint ? visibleText(`${endpoint.host}${endpoint.path}`) : texts.endpoints.unknown;
}

/** `headline`: of its cause, which costs more to find than all else; without it where many are drawn. */
export function endWords({ disconnect, at }: LaneEnd, headline: string | null, { texts, format }: Wording): string {
  const { codeName, livedMs, kind } = disconnect;
  const code = [codeOf(disconnect, texts.endpoints.noCode), codeName].filter(Boolean).join(' ');
  const outside = kind === 'seen-from-outside';
  const never = outside ? texts.panel.life.outside : texts.panel.list.neverOpened;
  const lived = livedMs === null ? never : texts.panel.life.open(format.duration(livedMs));
  return [`${format.time(at)}: ${code}`, headline, lived].filter((part) => part !== null).join(', ');
}

export function mergedWords(ends: readonly [LaneEnd, ...LaneEnd[]], { texts, format }: Wording): string {
  const counts = new Map<string, number>();
  for (const { disconnect } of ends) {
    const code = codeOf(disconnect, texts.endpoints.noCode);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const codes = [...counts].map(([code, count]) => texts.endpoints.end(format.count(count), code));
  const times = format.timeRange(ends[0].at, ends.at(-1)?.at ?? ends[0].at);
  return texts.endpoints.timeline.merged(ends.length, format.count(ends.length), times, codes.join(', '));
}

export function codeOf({ closeCode }: Disconnect, none: string): string {
  return closeCode ? String(closeCode.code) : none;
}

function openedWords(rate: number | null, { texts, format }: Wording): string {
  if (rate === null) return '';
  if (rate === 0) return texts.endpoints.neverOpened;
  return rate === 1 ? texts.endpoints.allOpened : texts.endpoints.opened(format.percent(rate));
}

/** So many waits show how they grow. */
const SHOWN_WAITS = 4;
/** Milliseconds: a shorter wait is none. */
const AT_ONCE_MS = 50;

function backOffWords(backOff: BackOff, { texts, format }: Wording): string {
  const words = texts.endpoints.backOff;
  switch (backOff.kind) {
    case 'none':
      return '';
    case 'single':
      return words.single(format.duration(backOff.waitMs));
    case 'steady':
      return backOff.waitMs < AT_ONCE_MS ? words.atOnce : words.steady(format.duration(backOff.waitMs));
    case 'growing':
      return words.growing(
        backOff.waitsMs.slice(0, SHOWN_WAITS).map((wait) => format.duration(wait)),
        backOff.waitsMs.length > SHOWN_WAITS,
      );
  }
}
