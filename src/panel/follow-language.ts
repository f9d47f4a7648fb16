import { computed, effect } from '@preact/signals';
import { spokenFor } from '../settings/spoken.ts';
import { loadTexts } from '../texts/texts.ts';
import type { Workspace } from './workspace.ts';

/** Speaks the language that is chosen, from the next choice on. Of two choices in a row the last one counts. */
export function followLanguage(workspace: Workspace, browserLocale: string): void {
  const choice = computed(() => workspace.settings.values.value.language);
  let spoken = choice.peek();
  effect(() => {
    const chosen = choice.value;
    if (chosen === spoken) return;
    spoken = chosen;
    const { language, locale } = spokenFor(chosen, browserLocale);
    void loadTexts(language).then((texts) => {
      if (chosen === spoken) workspace.speak(texts, locale);
    });
  });
}
