/** The panel in a document of its own. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { SettingsStore } from '../settings/settings-store.ts';
import { spokenFor } from '../settings/spoken.ts';
import { loadTexts } from '../texts/texts.ts';
import { followLanguage } from './follow-language.ts';
import { followView, type ViewKeeper } from './kept-view.ts';
import { gathered } from './gathered-source.ts';
import { markStart } from './mark-start.ts';
import { Panel } from './Panel.tsx';
import type { PanelSource } from './panel-source.ts';
import { watchDisturbances } from './watch-disturbances.ts';
import { createWorkspace } from './workspace.ts';

export interface PanelWorld {
  /** Called when the words are there: what a source tells nobody hears before. */
  readonly openSource: () => PanelSource;
  readonly settings: SettingsStore;
  /** Of the browser's interface, as BCP 47. */
  readonly browserLocale: string;
  readonly keeper: ViewKeeper;
}

/** Draws it once the settings and the words are there. */
export async function mountPanel(root: HTMLElement, world: PanelWorld): Promise<void> {
  const { settings, browserLocale } = world;
  await settings.ready;
  const { language, locale } = spokenFor(settings.state.settings.language, browserLocale);
  const texts = await loadTexts(language);
  const workspace = createWorkspace(gathered(world.openSource()), texts, locale, { store: settings });
  followLanguage(workspace.settings, browserLocale, workspace.speak);
  followView(workspace, world.keeper);
  markStart(workspace.live);
  // The panel lives as long as its document: nobody has to stop it.
  const { engine } = workspace.engine;
  watchDisturbances(workspace.live.live.attend, () => engine.peek()?.DEFAULT_LIMITS.constants.sleep ?? null);
  effect(() => {
    const { language: spoken, title } = workspace.wording.texts.panel;
    root.ownerDocument.documentElement.lang = spoken;
    root.ownerDocument.title = title;
  });
  render(<Panel workspace={workspace} />, root);
}
