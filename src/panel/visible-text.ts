/**
 * Text that a page or a server supplied, made safe to look at: what would be invisible, or would reorder the text
 * around it, is shown as a sign. Nothing is dropped.
 */
export interface TextPart {
  readonly text: string;
  /** `U+0000`; null for text as it was. */
  readonly control: string | null;
}

/**
 * C0, DEL and C1 controls; soft hyphen; Arabic letter mark; zero width space and non-joiner (the joiner belongs to
 * emoji); directional marks, embeddings, overrides and isolates; line and paragraph separators; word joiner and its
 * neighbours; byte order mark; interlinear annotations; lone surrogates; tags.
 */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

export function visibleParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), control: null });
    parts.push(shown(match[0]));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), control: null });
  return parts;
}

export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => shown(character).text);
}

function shown(character: string): TextPart {
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16).toUpperCase().padStart(4, '0');
  return { text: picture(point) ?? `\\u{${hex}}`, control: `U+${hex}` };
}

/** The block "Control Pictures" has one for each C0 control and for DEL. */
function picture(point: number): string | null {
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return point === 0x7f ? '\u2421' : null;
}
