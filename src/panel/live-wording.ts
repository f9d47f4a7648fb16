/** The words and the formats as signals: whoever reads them while it draws is drawn again when the language changes. */
import { signal } from '@preact/signals';
import type { Texts } from '../texts/texts.ts';
import { createFormat } from './format.ts';
import type { Wording } from './wording.ts';

export interface LiveWording extends Wording {
  change(texts: Texts, locale: string): void;
}

/** `timeZone` as in Intl; the system's own without it. */
export function createLiveWording(texts: Texts, locale: string, timeZone?: string): LiveWording {
  const current = signal<Wording>({ texts, format: createFormat(locale, texts, timeZone) });
  return {
    get texts() {
      return current.value.texts;
    },
    get format() {
      return current.value.format;
    },
    change: (changed, inLocale) => {
      current.value = { texts: changed, format: createFormat(inLocale, changed, timeZone) };
    },
  };
}
