import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleParts, visibleText } from '../../../src/panel/visible-text.ts';

describe('text of a page or a server', () => {
  it('shows control characters as pictures', () => {
    expect(visibleText('a\u0000b\nc\u007f')).toBe('a␀b␊c␡');
  });

  it('shows what would reorder or hide text by its number', () => {
    expect(visibleText('\u202egnp.exe')).toBe('\\u{202E}gnp.exe');
    expect(visibleText('a\u200bb\ufeff')).toBe('a\\u{200B}b\\u{FEFF}');
    expect(visibleText('\u{e0041}')).toBe('\\u{E0041}');
  });

  it('shows half a surrogate pair', () => {
    expect(visibleText('x\ud83d')).toBe('x\\u{D83D}');
  });

  it('leaves ordinary text alone, emoji joiners included', () => {
    expect(visibleText('Grüße, 你好, 👩‍💻')).toBe('Grüße, 你好, 👩‍💻');
  });

  it('names each control character for the tooltip', () => {
    expect(visibleParts('a\u0000b')).toEqual([
      { text: 'a', control: null },
      { text: '␀', control: 'U+0000' },
      { text: 'b', control: null },
    ]);
  });

  it('leaves nothing invisible and says the same in parts and as a whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
        expect(
          visibleParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(visibleText(text));
      }),
    );
  });
});
