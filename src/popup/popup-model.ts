/** What the popup shows: the same log, rules and packs as the panel's, without its views. */
import { computed } from '@preact/signals';
import { createExplainer } from '../panel/explainer.ts';
import { createEngineStore } from '../panel/engine-store.ts';
import { createLiveWording } from '../panel/live-wording.ts';
import { createLogStore } from '../panel/log-store.ts';
import { createOwnPacksStore } from '../panel/own-packs-store.ts';
import { createPacksStore } from '../panel/packs-store.ts';
import type { PanelSource } from '../panel/panel-source.ts';
import { recordSite } from '../panel/record-site.ts';
import { settingsModel } from '../panel/settings-model.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Texts } from '../texts/texts.ts';

export type PopupModel = ReturnType<typeof createPopupModel>;

/** @param timeZone as in Intl; the system's own without it */
export function createPopupModel(
  source: PanelSource,
  texts: Texts,
  locale: string,
  store: SettingsStore,
  timeZone?: string,
) {
  const wording = createLiveWording(texts, locale, timeZone);
  const settings = settingsModel(store);
  const packs = createPacksStore(texts.panel.language, { choices: settings.cell('packChoices') });
  const engine = createEngineStore(() => import('../diagnosis/engine.ts'));
  createOwnPacksStore(packs, () => undefined).take(settings.values.value.ownPacks);
  const log = createLogStore(source.browser, wording);
  const read = new Promise<void>((resolve) => {
    source.subscribe((event) => {
      log.take(event);
      if (event.type === 'reset') resolve();
    });
  });
  const records = computed(log.records);

  return {
    ...log.state,
    wording,
    explain: createExplainer(records, source.browser, wording, { engine, packs }),
    /** When the log has been read and what explains it is there. */
    ready: Promise.all([read, engine.ready(), packs.ready()]).then(() => undefined),
    requestAccess: () => source.requestAccess(),
    record: () => source.setPaused(false),
    recordSite: () => recordSite(settings, log.state.log.peek().page.site),
  };
}
