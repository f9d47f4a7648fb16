// @vitest-environment happy-dom
/** From the badge of a row to the view of close codes, without getting in the way of the row. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { de } from '../../../../src/texts/de/index.ts';
import { drawPanel, rows } from '../dom.tsx';
import { dropped, moment, serverClosed, socket } from '../fixtures.ts';

afterEach(cleanup);

const records = [dropped(1, 0), serverClosed(4401, '', { number: 2, at: 200_000 })];
const button = (code: number) => screen.getByRole('button', { name: `${code} in Close codes` });
const search = () => screen.findByRole<HTMLInputElement>('searchbox');

it('a click on the badge selects the row, and one beside it leads to the code', async () => {
  const { workspace, model } = drawPanel(records);
  fireEvent.click(within(rows()[0] as HTMLElement).getByText('4401'));
  expect([model.selectedId.value, workspace.view.value]).toEqual(['doc/2', 'disconnects']);
  fireEvent.click(button(1006));
  expect([model.selectedId.value, workspace.view.value]).toEqual(['doc/2', 'codes']);
  expect((await search()).value).toBe('1006');
});

it('the arrows lead from the row to it and back, and the Tab key passes it by', async () => {
  const { workspace, model } = drawPanel(records);
  act(() => model.select('doc/2'));
  const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
  rows()[0]?.focus();
  press('ArrowRight');
  expect(document.activeElement).toBe(button(4401));
  expect(button(4401).tabIndex).toBe(-1);
  press('ArrowLeft');
  expect(document.activeElement).toBe(rows()[0]);
  press('ArrowRight');
  press('Enter');
  expect(model.detail.value).toBeNull();
  press('ArrowDown');
  expect(document.activeElement).toBe(rows()[1]);
  press('ArrowRight');
  fireEvent.click(button(1006));
  expect(workspace.view.value).toBe('codes');
  // The row has gone with its view.
  expect(document.activeElement).toBe(await search());
});

it('is not there where no code is', () => {
  drawPanel([socket({ number: 1 }, { left: { ...moment(60_000), persisted: false, readyState: 1 } })]);
  expect(screen.queryByRole('button', { name: /in Close codes/ })).toBeNull();
});

it('is beside the badge of a group, too, and has its name in German', () => {
  const { model, workspace } = drawPanel(records, de, 'de-DE');
  act(() => model.setListLayout({ ...model.listLayout.value, group: 'code' }));
  const [heading] = rows();
  fireEvent.click(within(heading as HTMLElement).getByRole('button', { name: '4401 bei den Close-Codes' }));
  expect(heading?.getAttribute('aria-expanded')).toBe('true');
  expect(workspace.view.value).toBe('codes');
});
