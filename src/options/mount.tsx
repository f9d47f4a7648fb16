/** The page of options in a document of its own. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { createLiveWording } from '../panel/live-wording.ts';
import { followLanguage } from '../panel/follow-language.ts';
import { settingsModel } from '../panel/settings-model.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { SiteAccess } from '../settings/site-access.ts';
import { spokenFor } from '../settings/spoken.ts';
import { loadTexts } from '../texts/texts.ts';
import { OptionsPage } from './OptionsPage.tsx';

/** @param browserLocale of the browser's interface, as BCP 47 */
export async function mountOptions(
  root: HTMLElement,
  store: SettingsStore,
  access: SiteAccess,
  browserLocale: string,
): Promise<void> {
  await store.ready;
  const { language, locale } = spokenFor(store.state.settings.language, browserLocale);
  const wording = createLiveWording(await loadTexts(language), locale);
  const settings = settingsModel(store);
  followLanguage(settings, browserLocale, wording.change);
  const hasAccess = signal(await access.has());
  access.watch(() => {
    void access.has().then((has) => {
      hasAccess.value = has;
    });
  });
  render(
    <OptionsPage wording={wording} settings={settings} hasAccess={hasAccess} onRequestAccess={access.request} />,
    root,
  );
}
