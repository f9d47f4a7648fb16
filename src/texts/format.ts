/** Numbers, durations, sizes and times in the reader's language, as sentences need them. */
export interface Format {
  /** `84 ms`, `0.4 s`, `41 s`, `2 min 14 s`, `1 h 5 min`. */
  duration(ms: number): string;
  /** How long ago: `now`, `12 sec ago`, `3 min ago`, `2 hr ago`. */
  ago(ms: number): string;
  /** With tenths up to ten minutes, for a silence that may match a time limit: `60.0 s`. */
  preciseDuration(ms: number): string;
  /** `0 B`, `1.2 kB`: decimal, as in the Network panel. */
  bytes(count: number): string;
  count(value: number): string;
  /** `86 %`; 0 to 1. */
  percent(share: number): string;
  /** In one unit, as people name limits and marks of a scale: `60 s`, `5 min`, `1 h`. */
  limit(ms: number): string;
  /** `14:02:11.482` */
  time(wall: number): string;
  /** `14:02:11` */
  timeOfDay(wall: number): string;
  /** `14:02:11 – 14:05:00`, with dates where they differ. */
  timeRange(from: number, to: number): string;
  /** As precise as marks need that are `stepMs` apart: `14:02:11.482`, `14:02:11`, `14:02`, `24 Nov`. */
  tick(wall: number, stepMs: number): string;
  /** `24 Nov 2026, 14:02` */
  date(wall: number): string;
  /** Of a date without a time, in UTC. */
  day(wall: number): string;
  /** `24 Nov 2026, 14:02:11.482` */
  dateTime(wall: number): string;
}
