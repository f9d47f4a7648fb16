import { describe, expect, it } from 'vitest';
import { lookUpCloseCode } from '../../../src/close-codes/look-up.ts';
import { headlineOf } from '../../../src/panel/headline.ts';
import { ENDINGS, type EndingKind } from '../../../src/record/ending.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';

describe('the headline', () => {
  it('says what the server’s Close frame says', () => {
    expect(headlineOf('server-closed', lookUpCloseCode(1012), en)).toBe('The server is restarting');
    expect(headlineOf('server-closed-before-open', lookUpCloseCode(1012), de)).toBe('Der Server startet neu');
  });

  it('says what happened where no Close frame came', () => {
    expect(headlineOf('dropped', lookUpCloseCode(1006), en)).toBe('Lost without a Close frame');
    expect(headlineOf('page-closed', lookUpCloseCode(1000), en)).toBe('Your page closed this connection');
  });

  it('names TLS where Firefox does', () => {
    expect(headlineOf('never-opened', lookUpCloseCode(1015), en)).toBe('The TLS connection could not be set up');
    expect(headlineOf('never-opened', lookUpCloseCode(1006), en)).toMatch(/the browser hides why$/);
  });

  it.each(Object.keys(ENDINGS) as EndingKind[])('has words without a code for %s, in each language', (kind) => {
    expect(headlineOf(kind, null, en)).not.toBe('');
    expect(headlineOf(kind, null, de)).not.toBe(headlineOf(kind, null, en));
  });
});
