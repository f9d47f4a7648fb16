/** What the user has set: filter, selection, the list's layout. */
import { computed, signal } from '@preact/signals';
import type { Texts } from '../texts/texts.ts';
import { DEFAULT_SHARE, withShare, type DetailShare } from './detail-share.ts';
import type { DisconnectCategory } from '../diagnosis/disconnect-category.ts';
import type { Explain } from './explainer.ts';
import { createExplainAhead } from './explain-ahead.ts';
import { findingKey, type FindingsStore } from './findings-store.ts';
import { filterDisconnects, isFilterEmpty } from './filter/filter.ts';
import { completionAt } from './filter/complete.ts';
import { parseQuery } from './filter/parse-query.ts';
import { listItems } from './list/group.ts';
import type { ListLayout } from './list/list-layout.ts';
import { sortDisconnects } from './list/sort.ts';
import type { createLogStore } from './log-store.ts';
import type { Cell } from './settings-model.ts';
import { endedWithin, type TimeRange } from './time-range.ts';

/** What of it is worth keeping where the panel has to be drawn anew. */
export interface Arrangement {
  readonly filterText: string;
  readonly categories: readonly DisconnectCategory[];
  readonly selectedId: string | null;
  readonly detailOpen: boolean;
  readonly detailShare: DetailShare;
}

export function createViewStore(
  { state, find }: ReturnType<typeof createLogStore>,
  explain: Explain,
  { findings }: FindingsStore,
  wording: { readonly texts: Texts },
  listLayout: Cell<ListLayout>,
) {
  const filterText = signal('');
  const categories = signal<ReadonlySet<DisconnectCategory>>(new Set());
  /** The key of the finding whose rows alone are shown. */
  const onlyFinding = signal<string | null>(null);
  /** Whose ends alone are shown. */
  const range = signal<TimeRange | null>(null);
  const selectedId = signal<string | null>(null);
  const detailOpen = signal(false);
  const detailShare = signal(DEFAULT_SHARE);

  const onlySockets = computed(() => {
    const only = onlyFinding.value;
    const finding = only === null ? undefined : findings.value.find((each) => findingKey(each) === only);
    return finding ? new Set(finding.sockets) : null;
  });
  const query = computed(() => parseQuery(filterText.value));
  const filter = computed(() => ({ query: query.value, categories: categories.value, only: onlySockets.value }));
  const isFiltered = computed(() => !isFilterEmpty(filter.value) || range.value !== null);
  const filtered = computed(() => filterDisconnects(state.disconnects.value, filter.value, ahead.explained));
  /** At any time; `shown` is what of them ended within `range`. */
  const matching = computed(() => filtered.value.rows);
  const shown = computed(() =>
    sortDisconnects(endedWithin(matching.value, range.value), listLayout.value.sort, {
      explained: ahead.explained,
      texts: wording.texts,
    }),
  );
  const closedGroups = signal<ReadonlySet<string>>(new Set());
  /** What the list draws: what is shown, with headings where it is grouped. */
  const items = computed(() => listItems(shown.value, listLayout.value.group, closedGroups.value, ahead.explained));
  const ahead = createExplainAhead({
    disconnects: state.disconnects,
    explain,
    isNeeded: () => query.value.terms.some(({ isExplained }) => isExplained) || isByExplanation(listLayout.value),
  });
  const selected = computed(() => find(selectedId.value));
  const detail = computed(() => (detailOpen.value ? selected.value : null));

  function settle(): void {
    const counts = state.categoryCounts.value;
    if (![...categories.value].every((category) => counts.has(category))) {
      categories.value = new Set([...categories.value].filter((category) => counts.has(category)));
    }
    if (selectedId.value !== null && !selected.value) {
      selectedId.value = null;
      detailOpen.value = false;
    }
  }

  return {
    state: {
      filterText,
      categories,
      onlyFinding,
      range,
      isFiltered,
      query,
      isFilterCutShort: computed(() => filtered.value.isCutShort),
      matching,
      shown,
      items,
      selectedId,
      selected,
      detail,
      detailShare,
      listLayout,
      arrangement: computed<Arrangement>(() => ({
        filterText: filterText.value,
        categories: [...categories.value],
        selectedId: selectedId.value,
        detailOpen: detailOpen.value,
        detailShare: detailShare.value,
      })),
    },
    verbs: {
      /** What is no longer in the log is left out. */
      arrange: (kept: Arrangement) => {
        filterText.value = kept.filterText;
        categories.value = new Set(kept.categories);
        selectedId.value = kept.selectedId;
        detailOpen.value = kept.detailOpen;
        detailShare.value = kept.detailShare;
        settle();
      },
      /** What could be typed next at the caret. */
      completionAt: (text: string, caret: number, isAsked: boolean) =>
        completionAt(text, caret, isAsked, () =>
          state.disconnects.value.map((each) => ({ disconnect: each, explained: () => ahead.explained(each) })),
        ),
      setFilterText: (text: string) => {
        filterText.value = text;
      },
      clearFilter: () => {
        filterText.value = '';
        onlyFinding.value = null;
        range.value = null;
        categories.value = new Set();
      },
      /** Alone, or (as with Ctrl in DevTools) beside the others. */
      toggleCategory: (category: DisconnectCategory, beside: boolean) => {
        const pressed = categories.value.has(category);
        const others = new Set(beside ? categories.value : []);
        others.delete(category);
        categories.value = pressed ? others : others.add(category);
      },
      showFinding: (key: string | null) => {
        onlyFinding.value = key;
      },
      showRange: (times: TimeRange | null) => {
        range.value = times;
      },
      showAllCategories: () => {
        categories.value = new Set();
      },
      select: (id: string) => {
        selectedId.value = id;
      },
      openDetail: () => {
        detailOpen.value = true;
      },
      /** @param to per cent; null: as it was at first */
      setDetailShare: (place: keyof DetailShare, to: number | null) => {
        detailShare.value = withShare(detailShare.value, place, to);
      },
      closeDetail: () => {
        detailOpen.value = false;
      },
      toggleGroup: (id: string) => {
        const closed = new Set(closedGroups.value);
        if (!closed.delete(id)) closed.add(id);
        closedGroups.value = closed;
      },
      setListLayout: (layout: ListLayout) => {
        listLayout.value = layout;
      },
    },
    /** Lets go of what the log no longer holds: a chip that is not shown must not filter. */
    settle,
    dispose: ahead.dispose,
  };
}

function isByExplanation({ sort, group }: ListLayout): boolean {
  return sort?.column === 'happened' || sort?.column === 'sureness' || group === 'cause';
}
