/** What the user has set: filter, selection, columns. */
import { computed, signal } from '@preact/signals';
import { DEFAULT_COLUMNS, type ColumnId } from './columns.ts';
import type { DisconnectCategory } from './disconnect.ts';
import type { Explain } from './explainer.ts';
import { findingKey, type FindingsStore } from './findings-store.ts';
import { filterDisconnects, isFilterEmpty, parseFilter } from './filter.ts';
import type { createLogStore } from './log-store.ts';
import { productSearchText } from './product-words.ts';
import { endedWithin, type TimeRange } from './time-range.ts';

export function createViewStore(
  { state, find }: ReturnType<typeof createLogStore>,
  explain: Explain,
  { findings }: FindingsStore,
) {
  const filterText = signal('');
  const categories = signal<ReadonlySet<DisconnectCategory>>(new Set());
  /** The key of the finding whose rows alone are shown. */
  const onlyFinding = signal<string | null>(null);
  /** Whose ends alone are shown. */
  const range = signal<TimeRange | null>(null);
  const selectedId = signal<string | null>(null);
  const detailOpen = signal(false);
  const columns = signal(DEFAULT_COLUMNS);

  const onlySockets = computed(() => {
    const only = onlyFinding.value;
    const finding = only === null ? undefined : findings.value.find((each) => findingKey(each) === only);
    return finding ? new Set(finding.sockets) : null;
  });
  const filter = computed(() => parseFilter(filterText.value, categories.value, onlySockets.value));
  const isFiltered = computed(() => !isFilterEmpty(filter.value) || range.value !== null);
  /** At any time; `shown` is what of them ended within `range`. */
  const matching = computed(() =>
    filterDisconnects(state.disconnects.value, filter.value, (disconnect) => {
      const explanation = explain(disconnect);
      return `${explanation.headline}\n${productSearchText(explanation)}`;
    }),
  );
  const shown = computed(() => endedWithin(matching.value, range.value));
  const selected = computed(() => find(selectedId.value));
  const detail = computed(() => (detailOpen.value ? selected.value : null));

  return {
    state: {
      filterText,
      categories,
      onlyFinding,
      range,
      isFiltered,
      matching,
      shown,
      selectedId,
      selected,
      detail,
      columns,
    },
    verbs: {
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
      closeDetail: () => {
        detailOpen.value = false;
      },
      toggleColumn: (id: ColumnId) => {
        const chosen = new Set(columns.value);
        if (!chosen.delete(id)) chosen.add(id);
        columns.value = chosen;
      },
    },
    /** Lets go of what the log no longer holds: a chip that is not shown must not filter. */
    settle: () => {
      const counts = state.categoryCounts.value;
      if (![...categories.value].every((category) => counts.has(category))) {
        categories.value = new Set([...categories.value].filter((category) => counts.has(category)));
      }
      if (selectedId.value !== null && !selected.value) {
        selectedId.value = null;
        detailOpen.value = false;
      }
    },
  };
}
