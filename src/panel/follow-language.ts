import { computed, effect } from '@preact/signals';
import { spokenFor } from '../settings/spoken.ts';
import { loadTexts, type Texts } from '../texts/texts.ts';
import type { SettingsModel } from './settings-model.ts';

/**
 * Speaks the language that is chosen, from the next choice on. Of two choices in a row the last one counts.
 * @param browserLocale of the browser's interface, as BCP 47
 */
export function followLanguage(
  settings: SettingsModel,
  browserLocale: string,
  speak: (texts: Texts, locale: string) => void,
): void {
  const choice = computed(() => settings.values.value.language);
  let spoken = choice.peek();
  effect(() => {
    const chosen = choice.value;
    if (chosen === spoken) return;
    spoken = chosen;
    const { language, locale } = spokenFor(chosen, browserLocale);
    void loadTexts(language).then(
      (texts) => {
        if (chosen === spoken) speak(texts, locale);
      },
      // The extension was updated under an open page: it goes on in the language that it speaks.
      () => undefined,
    );
  });
}
