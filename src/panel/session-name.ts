/** `websocket-disconnects-2026-11-24-0707.json`, by the clock on the wall. */
export function sessionFileName(date: Date): string {
  return `${nameAt(date)}.json`;
}

/** The same with `.md`. */
export function summaryFileName(date: Date): string {
  return `${nameAt(date)}.md`;
}

function nameAt(date: Date): string {
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `websocket-disconnects-${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
