/** The values of the filter's keys. Each reader gives null for what it cannot read. */
const SIZES: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 };
const TIMES: Readonly<Record<string, number>> = {
  ms: 1,
  '': 1000,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Bytes: `500`, `10k`, `1.5MB`. A kilobyte is 1,000 bytes, as in the Network panel. */
export function readSize(value: string): number | null {
  return readAmount(value, SIZES);
}

/** Milliseconds: `60s`, `500ms`, `2min`, `1h`. Without a unit it is seconds. */
export function readTime(value: string): number | null {
  return readAmount(value, TIMES);
}

function readAmount(value: string, units: Readonly<Record<string, number>>): number | null {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(value.toLowerCase()) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return number === undefined || factor === undefined ? null : Number(number) * factor;
}

/** `1006`, or `4000-4999`: whether a number is meant. */
export function readNumbers(value: string): ((number: number) => boolean) | null {
  const [, first, last] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(value) ?? [];
  if (first === undefined) return null;
  const [from, to] = [Number(first), Number(last ?? first)];
  return (number) => number >= from && number <= to;
}

/** `*` stands for any text; without one, a part of the text is enough. Case does not matter. */
export function readWildcard(value: string): ((text: string) => boolean) | null {
  const parts = value.toLowerCase().split('*');
  if (parts.length === 1) return (text) => text.toLowerCase().includes(value.toLowerCase());
  return (text) => matchesParts(text.toLowerCase(), parts);
}

function matchesParts(text: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
