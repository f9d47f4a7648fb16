/** The same life in words: labels of the chart, and what the drawing says to those who do not see it. */
import type { Disconnect } from './disconnect.ts';
import { silenceMs } from './ending-facts.ts';
import type { Life } from './life.ts';
import type { Wording } from './wording.ts';

export interface LifeWords {
  readonly handshake: string | null;
  readonly traffic: string | null;
  /** null where the end followed the last message at once. */
  readonly silence: string | null;
  readonly end: string;
  readonly summary: string;
}

/** A shorter pause before the end is not called silence; in milliseconds. */
const SILENCE_MS = 1000;

export function lifeWords({ record, kind, livedMs, closeCode }: Disconnect, life: Life, wording: Wording): LifeWords {
  const { format } = wording;
  const texts = wording.texts.panel.life;
  const end = closeCode
    ? texts.endWithCode(closeCode.code, closeCode.code === 1006 && record.closed?.wasClean === false)
    : texts.endWithoutCode;
  if (kind === 'seen-from-outside') {
    return { handshake: texts.outside, traffic: null, silence: null, end: '', summary: texts.outside };
  }
  if (life.openedAt === null || livedMs === null) {
    const neverOpened = texts.neverOpened(format.duration(life.end));
    return { handshake: neverOpened, traffic: null, silence: null, end, summary: join([neverOpened, end]) };
  }
  const handshake = texts.handshake(format.duration(life.openedAt));
  const traffic = trafficWords(record.traffic, wording);
  const quiet = silenceMs(record) ?? livedMs;
  const silence = record.traffic && quiet >= SILENCE_MS ? texts.silence(format.preciseDuration(quiet)) : null;
  const summary = join([texts.open(format.duration(livedMs)), handshake, traffic, silence, end]);
  return { handshake, traffic, silence, end, summary };
}

function trafficWords(traffic: Disconnect['record']['traffic'], { texts, format }: Wording): string | null {
  if (!traffic) return texts.panel.life.notCounted;
  const received = traffic.received.messages;
  const sent = traffic.sent.messages;
  if (received + sent === 0) return texts.panel.life.noTraffic;
  return texts.panel.life.traffic(format.count(received), format.count(sent));
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
