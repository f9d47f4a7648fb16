/**
 * What the user would miss where the panel's document is thrown away while DevTools stay open, as Firefox does when they are
 * docked elsewhere: kept by whoever lives as long as DevTools. The log itself comes from the background, as ever.
 */
import { effect } from '@preact/signals';
import type { Arrangement } from './view-store.ts';
import type { ViewId } from './views/view-ids.ts';
import type { Workspace } from './workspace.ts';

export interface KeptView {
  readonly view: ViewId;
  /** What the view of close codes searches for. */
  readonly codesQuery: string;
  readonly arrangement: Arrangement;
}

export interface ViewKeeper {
  /** What was kept last; null: nothing was. It never settles where nobody keeps anything. */
  recall(): Promise<KeptView | null>;
  keep(view: KeptView): void;
}

/** Shows what was kept, as soon as the log is there that it is about, and from then on has kept what changes. */
export function followView({ live, view, showView, codesQuery, searchCodes }: Workspace, keeper: ViewKeeper): void {
  void keeper.recall().then((kept) => {
    let isRecalled = kept === null;
    effect(() => {
      if (live.connection.value === 'connecting') return;
      if (kept && !isRecalled) {
        isRecalled = true;
        showView(kept.view);
        searchCodes(kept.codesQuery);
        live.arrange(kept.arrangement);
      }
      keeper.keep({ view: view.value, codesQuery: codesQuery.value, arrangement: live.arrangement.value });
    });
  });
}
