// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import * as rules from '../../../src/diagnosis/engine.ts';
import { createEngineStore, type Engine } from '../../../src/panel/engine-store.ts';
import { Panel } from '../../../src/panel/Panel.tsx';
import { createWorkspace } from '../../../src/panel/workspace.ts';
import { en } from '../../../src/texts/en/index.ts';
import { cells, plain, rows } from './dom.tsx';
import { dropped, fixtureSource, socket } from './fixtures.ts';

afterEach(cleanup);

/** A panel whose rules are on their way. */
function draw(source = fixtureSource()) {
  const loads: { resolve(engine: Engine): void; reject(error: Error): void }[] = [];
  const engine = createEngineStore(() => new Promise((resolve, reject) => loads.push({ resolve, reject })));
  const workspace = createWorkspace(source, en, 'en-GB', { timeZone: 'UTC', engine });
  render(<Panel workspace={workspace} />);
  return { source, loads, workspace };
}

const happened = () => rows().map((row) => plain(cells(row)[1] ?? ''));

it('the rules are loaded once, when there is something to explain', () => {
  const { source, loads } = draw();
  expect(loads).toHaveLength(0);
  act(() => source.add(dropped(1, 0)));
  act(() => source.add(dropped(2, 1000)));
  expect(loads).toHaveLength(1);
});

it('and also where a socket lives that may have to be doubted', () => {
  expect(draw(fixtureSource([socket()])).loads).toHaveLength(1);
});

it('no row is drawn that would say something else a moment later', async () => {
  const { loads } = draw(fixtureSource([dropped(1, 0)]));
  expect(rows()).toHaveLength(0);
  await act(async () => loads[0]?.resolve(rules));
  expect(happened()).toEqual([expect.stringMatching(/^Cut after 60\.0 s of silence/)]);
});

it('where they cannot be loaded, a row says what the kind of its end does', async () => {
  const { loads } = draw(fixtureSource([dropped(1, 0)]));
  await act(async () => loads[0]?.reject(new Error('updated under an open panel')));
  expect(happened()).toEqual([`${en.endings.dropped.headline} · Abnormal Closure`]);
});
