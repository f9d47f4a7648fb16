/** Numbers, durations, sizes and times in the reader's language. No unit is ever torn from its number. */
import type { Format } from '../texts/format.ts';
import type { Texts } from '../texts/texts.ts';

const NBSP = '\u00a0';
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
const MINUTES = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const CLOCK_MS = { ...CLOCK, fractionalSecondDigits: 3 } as const;
const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `timeZone` as in Intl; the system's own without it. */
export function createFormat(locale: string, texts: Texts, timeZone?: string): Format {
  const { units } = texts.panel;
  const zone = timeZone === undefined ? {} : { timeZone };
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const minutes = new Intl.DateTimeFormat(locale, { ...MINUTES, ...zone });
  const dayMark = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...zone });
  const clock = new Intl.DateTimeFormat(locale, { ...CLOCK, ...zone });
  const clockMs = new Intl.DateTimeFormat(locale, { ...CLOCK_MS, ...zone });
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  /** Of no seconds it says `now`; of a day it would say `yesterday`. */
  const relativeSeconds = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' });
  const date = new Intl.DateTimeFormat(locale, { ...DATE, ...MINUTES, ...zone });
  const day = new Intl.DateTimeFormat(locale, { ...DATE, timeZone: 'UTC' });
  const dateMs = new Intl.DateTimeFormat(locale, { ...DATE, ...CLOCK_MS, ...zone });

  const of = (value: number, unit: string) => `${whole.format(value)}${NBSP}${unit}`;
  const pair = (ms: number, big: number, bigUnit: string, small: number, smallUnit: string) => {
    const smalls = Math.round(ms / small);
    const perBig = big / small;
    return `${of(Math.floor(smalls / perBig), bigUnit)}${NBSP}${of(smalls % perBig, smallUnit)}`;
  };

  function duration(ms: number): string {
    const value = Math.max(0, ms);
    if (value < 99.5) return of(value, units.ms);
    if (value < 9.95 * SECOND) return `${tenths.format(value / SECOND)}${NBSP}${units.s}`;
    if (value < 59.5 * SECOND) return of(value / SECOND, units.s);
    if (value < HOUR - 0.5 * SECOND) return pair(value, MINUTE, units.min, SECOND, units.s);
    if (value < DAY - 0.5 * MINUTE) return pair(value, HOUR, units.h, MINUTE, units.min);
    return pair(value, DAY, units.d, HOUR, units.h);
  }

  function limit(ms: number): string {
    if (ms < SECOND) return of(ms, units.ms);
    if (ms < 100 * SECOND) return of(ms / SECOND, units.s);
    if (ms < HOUR) return of(ms / MINUTE, units.min);
    return ms < 3 * DAY ? of(ms / HOUR, units.h) : of(ms / DAY, units.d);
  }

  function ago(ms: number): string {
    if (ms < MINUTE) return relativeSeconds.format(-Math.floor(Math.max(0, ms) / SECOND), 'second');
    if (ms < HOUR) return relative.format(-Math.floor(ms / MINUTE), 'minute');
    return ms < DAY ? relative.format(-Math.floor(ms / HOUR), 'hour') : relative.format(-Math.floor(ms / DAY), 'day');
  }

  function tick(wall: number, stepMs: number): string {
    if (stepMs < SECOND) return clockMs.format(wall);
    if (stepMs < MINUTE) return clock.format(wall);
    return stepMs < DAY ? minutes.format(wall) : dayMark.format(wall);
  }

  return {
    duration,
    ago,
    limit,
    tick,
    preciseDuration: (ms) =>
      ms >= 99.5 && ms < 10 * MINUTE ? `${tenths.format(ms / SECOND)}${NBSP}${units.s}` : duration(ms),
    bytes: (count) => {
      const power = count < 999.5 ? 0 : Math.min(units.bytes.length - 1, Math.floor(Math.log10(count * 1.0005) / 3));
      const value = count / 1000 ** power;
      const number = power === 0 || value >= 99.95 ? whole : tenths;
      return `${number.format(value)}${NBSP}${units.bytes[power] ?? ''}`;
    },
    count: (value) => whole.format(value),
    percent: (share) => percent.format(share),
    time: (wall) => clockMs.format(wall),
    timeOfDay: (wall) => clock.format(wall),
    timeRange: (from, to) => clock.formatRange(from, to),
    date: (wall) => date.format(wall),
    day: (wall) => day.format(wall),
    dateTime: (wall) => dateMs.format(wall),
  };
}
