/** The panel's state: signals in, verbs out. One store follows the source, one holds what the user has set. */
import { batch, computed } from '@preact/signals';
import { neighboursOf } from '../record/neighbours.ts';
import type { Texts } from '../texts/texts.ts';
import { createFormat } from './format.ts';
import { createLogStore } from './log-store.ts';
import type { PanelSource } from './panel-source.ts';
import { createViewStore } from './view-store.ts';

export type PanelModel = ReturnType<typeof createPanelModel>;

/** `timeZone` as in Intl; the system's own without it. */
export function createPanelModel(source: PanelSource, texts: Texts, locale: string, timeZone?: string) {
  const log = createLogStore(source.browser, texts);
  const view = createViewStore(log);
  const stop = source.subscribe((event) =>
    batch(() => {
      log.take(event);
      view.settle();
    }),
  );

  const neighbours = computed(() => {
    const { value } = view.state.detail;
    return value && neighboursOf(value.record, log.records());
  });

  return {
    isLive: source.isLive,
    browser: source.browser,
    recordedBy: source.recordedBy,
    wording: { texts, format: createFormat(locale, texts, timeZone) },
    ...log.state,
    ...view.state,
    ...view.verbs,
    /** Of the disconnect whose detail is open. */
    neighbours,
    records: log.records,
    find: log.find,
    clear: () => source.clear(),
    togglePause: () => {
      const paused = !log.state.log.value.paused;
      log.expect({ paused });
      source.setPaused(paused);
    },
    setPreserveLog: (preserveLog: boolean) => {
      log.expect({ preserveLog });
      source.setPreserveLog(preserveLog);
    },
    openResource: (url: string, line: number, column: number) => source.openResource(url, line, column),
    dispose: () => stop(),
  };
}
