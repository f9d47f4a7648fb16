/** Labels on one line, each as near to its middle as the others and the edges allow. */
export interface Label {
  readonly text: string;
  /** Where its middle wants to be, in pixels. */
  readonly middle: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly start: number;
}

/** Pixels of a character of 10 px type; on the safe side. */
const CHARACTER = 5.7;
const GAP = 12;

/** null where they do not fit. */
export function placeLabels(labels: readonly Label[], width: number): readonly PlacedLabel[] | null {
  const widths = labels.map(({ text }) => text.length * CHARACTER);
  const needed = widths.reduce((sum, each) => sum + each, 0) + GAP * Math.max(0, labels.length - 1);
  if (needed > width) return null;
  const starts: number[] = [];
  let from = 0;
  for (const [index, { middle }] of labels.entries()) {
    const start = Math.max(from, middle - (widths[index] ?? 0) / 2);
    starts.push(start);
    from = start + (widths[index] ?? 0) + GAP;
  }
  let to = width;
  for (let index = labels.length - 1; index >= 0; index--) {
    starts[index] = Math.min(starts[index] ?? 0, to - (widths[index] ?? 0));
    to = (starts[index] ?? 0) - GAP;
  }
  return labels.map(({ text }, index) => ({ text, start: starts[index] ?? 0 }));
}
