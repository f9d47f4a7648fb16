/** Draws the panel in happy-dom, which has no layout: the list is told that it is 600 px high. */
import { render, screen, within } from '@testing-library/preact';
import { Panel } from '../../../src/panel/Panel.tsx';
import { createPanelModel } from '../../../src/panel/panel-model.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { en } from '../../../src/texts/en/index.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { fixtureSource, type FixtureSource } from './fixtures.ts';

Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 600 },
  offsetWidth: { configurable: true, get: () => 1200 },
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 1200 },
});

export function drawPanel(records: readonly SocketRecord[] | FixtureSource, texts: Texts = en, locale = 'en-GB') {
  const source = 'emit' in records ? records : fixtureSource(records);
  const model = createPanelModel(source, texts, locale, 'UTC');
  const { container } = render(<Panel model={model} />);
  return { source, model, container };
}

/** The rows of the list that exist, without the header. */
export function rows(): HTMLElement[] {
  return screen.queryAllByRole('row').slice(1);
}

export function cells(row: HTMLElement | undefined): string[] {
  if (!row) throw new Error('there is no such row');
  return within(row)
    .getAllByRole('cell')
    .map((cell) => plain(cell.textContent));
}

export function plain(text: string | null): string {
  return (text ?? '').replaceAll('\u00a0', ' ').trim();
}
