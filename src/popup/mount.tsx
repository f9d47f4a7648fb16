/** The popup in a document of its own. */
import { render } from 'preact';
import type { PanelSource } from '../panel/panel-source.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { spokenFor } from '../settings/spoken.ts';
import { loadTexts } from '../texts/texts.ts';
import { Popup, type PopupVerbs } from './Popup.tsx';
import { createPopupModel } from './popup-model.ts';
import type { Platform } from './HowToOpen.tsx';

export interface PopupWorld extends PopupVerbs {
  /** Called when the words are there: what a source tells nobody hears before. */
  readonly openSource: () => PanelSource;
  readonly settings: SettingsStore;
  /** Of the browser's interface, as BCP 47. */
  readonly browserLocale: string;
  /** The address that the tab shows; undefined where it may not be known. */
  readonly url: string | undefined;
  readonly platform: Platform;
}

/** As long (ms) as a click may go unanswered. A background that does not come back is said then. */
const PATIENCE_MS = 1500;

/** Draws it once all is there that its first picture needs: a popup that changes under the eye is hard to read. */
export async function mountPopup(root: HTMLElement, world: PopupWorld): Promise<void> {
  const { settings, browserLocale, url, platform } = world;
  await settings.ready;
  const { language, locale } = spokenFor(settings.state.settings.language, browserLocale);
  const texts = await loadTexts(language);
  const model = createPopupModel(world.openSource(), texts, locale, settings);
  await Promise.race([model.ready, patience()]);
  root.ownerDocument.documentElement.lang = language;
  root.ownerDocument.title = texts.popup.title;
  render(<Popup model={model} url={url} platform={platform} verbs={world} />, root);
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
}
