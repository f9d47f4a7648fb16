/** Lines of text with the columns aligned, the first row underlined. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows.map(line);
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [head, rule, ...body].join('\n');
}

/** Characters, not UTF-16 code units. */
function widthOf(text: string): number {
  return [...text].length;
}
