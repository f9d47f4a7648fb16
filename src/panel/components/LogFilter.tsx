import type { RefObject } from 'preact';
import type { PanelModel } from '../panel-model.ts';
import { FilterBar } from './filter/FilterBar.tsx';
import { filterProblem } from './filter/filter-problem.ts';

interface LogFilterProps {
  readonly model: PanelModel;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** The filter of the log: one for all views of it. */
export function LogFilter({ model, inputRef }: LogFilterProps) {
  return (
    <FilterBar
      inputRef={inputRef}
      text={model.filterText.value}
      problem={filterProblem(model.query.value.problems, model.isFilterCutShort.value, model.wording.texts)}
      complete={model.completionAt}
      categories={model.categories.value}
      counts={model.categoryCounts.value}
      total={model.disconnects.value.length}
      range={model.range.value}
      onText={model.setFilterText}
      onCategory={model.toggleCategory}
      onAll={model.showAllCategories}
      onRange={model.showRange}
    />
  );
}
