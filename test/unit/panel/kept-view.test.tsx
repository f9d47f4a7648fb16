// @vitest-environment happy-dom
/** DevTools that are docked elsewhere draw the panel anew: what was shown is kept by whoever lives as long as DevTools. */
import { act, cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { followView, type KeptView, type ViewKeeper } from '../../../src/panel/kept-view.ts';
import { drawPanel, rows } from './dom.tsx';
import { dropped, fixtureSource, serverClosed } from './fixtures.ts';

afterEach(cleanup);

function keeper(): ViewKeeper & { kept: KeptView | null } {
  return {
    kept: null,
    async recall() {
      return this.kept;
    },
    keep(view) {
      this.kept = structuredClone(view);
    },
  };
}

const RECORDS = [dropped(1), serverClosed(4401, 'token expired', { number: 2, at: 90_000 })];

async function draw(follower: ViewKeeper, records = RECORDS) {
  const drawn = drawPanel(fixtureSource(records));
  await act(async () => followView(drawn.workspace, follower));
  return drawn;
}

describe('a panel that is drawn anew', () => {
  it('has the filter, the selection, the detail and the view that it had', async () => {
    const follower = keeper();
    const first = await draw(follower);
    const selected = first.model.shown.peek()[1];
    act(() => {
      first.model.select(selected?.id ?? '');
      first.model.openDetail();
      first.model.toggleCategory('network', false);
      first.model.setFilterText('acme');
      first.model.setDetailShare('beside', 60);
      first.workspace.showCode(4401);
    });
    cleanup();
    const again = await draw(follower);
    expect(again.model.arrangement.peek()).toEqual(first.model.arrangement.peek());
    expect(again.model.detail.peek()?.id).toBe(selected?.id);
    expect(again.workspace.view.peek()).toBe('codes');
    expect(again.workspace.codesQuery.peek()).toBe('4401');
    act(() => again.workspace.showView('disconnects'));
    expect(rows()).toHaveLength(1);
  });

  it('lets go of what the log no longer holds', async () => {
    const follower = keeper();
    const first = await draw(follower);
    act(() => {
      first.model.select(dropped(1).id);
      first.model.openDetail();
      first.model.toggleCategory('network', false);
    });
    cleanup();
    const again = await draw(follower, RECORDS.slice(1));
    expect(again.model.arrangement.peek()).toMatchObject({ selectedId: null, detailOpen: false, categories: [] });
    expect(rows()).toHaveLength(1);
  });

  it('waits for the log before it selects', async () => {
    const follower = keeper();
    const first = await draw(follower);
    act(() => first.model.select(first.model.shown.peek()[0]?.id ?? ''));
    cleanup();
    const source = fixtureSource(RECORDS);
    let tell: () => void = () => undefined;
    const late = drawPanel({
      ...source,
      subscribe(listener) {
        tell = () => source.subscribe(listener);
        return () => undefined;
      },
    });
    await act(async () => followView(late.workspace, follower));
    expect(follower.kept?.arrangement.selectedId).not.toBeNull();
    await act(async () => tell());
    expect(late.model.selectedId.peek()).toBe(first.model.selectedId.peek());
  });
});
