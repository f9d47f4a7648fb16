/** The panel's state: signals in, verbs out. One store follows the source, one holds what the user has set. */
import { batch, computed, effect, signal } from '@preact/signals';
import { createExplainer } from './explainer.ts';
import { createFindingsStore } from './findings-store.ts';
import { DEFAULT_LIST_LAYOUT, type ListLayout } from './list/list-layout.ts';
import type { Knowledge } from './knowledge.ts';
import { createLiveStore } from './live-store.ts';
import { createLogStore } from './log-store.ts';
import { paced } from './paced.ts';
import type { PanelSource } from './panel-source.ts';
import type { Cell } from './settings-model.ts';
import { createViewStore } from './view-store.ts';
import type { Wording } from './wording.ts';

/** Around a record the whole log is looked at: of a log with more records, not for each of the many changes of a burst. */
const LONG_LOG = 500;

export type PanelModel = ReturnType<typeof createPanelModel>;

/**
 * @param wording may change: `reword` says that it has
 * @param listLayout may be shared with other models
 */
export function createPanelModel(
  source: PanelSource,
  knowledge: Knowledge,
  wording: Wording,
  listLayout: Cell<ListLayout> = signal(DEFAULT_LIST_LAYOUT),
) {
  const log = createLogStore(source.browser, wording);
  const records = paced(log.records, (all) => all.length > LONG_LOG);
  const explain = createExplainer(records.value, source.browser, wording, knowledge);
  const live = createLiveStore(source.live, log.living, knowledge.engine);
  const patterns = createFindingsStore(records.value, source.browser, live.health, knowledge.engine);
  const view = createViewStore(log, explain, patterns, wording, listLayout);
  const stop = source.subscribe((event) =>
    batch(() => {
      live.take(event);
      log.take(event);
      view.settle();
    }),
  );

  const needEngine = effect(() => {
    if (records.value.value.length > 0) knowledge.engine.need();
  });

  // That others were cut makes those suspect that live on: they alone can tell.
  const attendOnDoubt = effect(() => {
    if (patterns.findings.value.some(({ id }) => id === 'half-open')) live.attend();
  });

  // The one that is looked at is told all of its neighbours, however many ended in the same second.
  const neighbourhood = computed(() =>
    knowledge.engine.engine.value?.createNeighbourhood(records.value.value, Infinity),
  );
  const neighbours = computed(() => {
    const { value } = view.state.detail;
    return value && (neighbourhood.value?.(value.record) ?? null);
  });

  return {
    isLive: source.isLive,
    browser: source.browser,
    recordedBy: source.recordedBy,
    wording,
    explain,
    /** Whether there can be explanations, or none will ever be. */
    canExplain: knowledge.engine.isSettled,
    logFacts: patterns.log,
    findings: patterns.findings,
    findingFaults: patterns.faults,
    findingsOf: patterns.of,
    ...log.state,
    ...view.state,
    ...view.verbs,
    live,
    /** Of the disconnect whose detail is open. */
    neighbours,
    records: log.records,
    reword: log.reword,
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
    requestAccess: () => source.requestAccess(),
    openResource: (url: string, line: number, column: number) => source.openResource(url, line, column),
    dispose: () => {
      stop();
      needEngine();
      attendOnDoubt();
      patterns.dispose();
      live.dispose();
      view.dispose();
      records.dispose();
    },
  };
}
