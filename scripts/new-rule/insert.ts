/** Text in, text out: where the lines of a new rule go. */

/** Puts a line at the end of the block that such a comment opens: before the next comment, a blank line or the end of the list. */
export function atEndOfBlock(text: string, comment: string, line: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(comment);
  if (start === -1) throw new Error(`There is no line "${comment}".`);
  const indent = comment.slice(0, comment.indexOf('//'));
  const isAfter = (each: string) => each === '' || each.startsWith(']') || each.startsWith(`${indent}//`);
  const length = lines.slice(start + 1).findIndex(isAfter);
  if (length === -1) throw new Error(`The block "${comment}" has no end.`);
  return lines.toSpliced(start + 1 + length, 0, line).join('\n');
}

/** Puts lines at the end of the last object of a file. */
export function inLastObject(text: string, addition: string): string {
  const end = text.lastIndexOf('\n}');
  if (end === -1) throw new Error('There is no object.');
  return `${text.slice(0, end)}\n${addition}${text.slice(end)}`;
}

export function atEndOfFile(text: string, addition: string): string {
  return `${text.trimEnd()}\n\n${addition}\n`;
}
