/** Draws the panel in happy-dom, which has no layout: the list is told that it is 600 px high. */
import { render, screen, within } from '@testing-library/preact';
import { Detail } from '../../../src/panel/components/detail/DetailPane.tsx';
import { ExportForm } from '../../../src/panel/components/session/ExportMenu.tsx';
import { FaultNote } from '../../../src/panel/components/Guard.tsx';
import { Findings } from '../../../src/panel/views/DisconnectsView.tsx';
import { Panel } from '../../../src/panel/Panel.tsx';
import { createWorkspace } from '../../../src/panel/workspace.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import type { SettingsStore } from '../../../src/settings/settings-store.ts';
import { en } from '../../../src/texts/en/index.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { RULES } from './knowledge.ts';
import { fixtureSource, type FixtureSource } from './fixtures.ts';

// As for who has seen them before: they are drawn at once.
await Promise.all([Detail, ExportForm, FaultNote, Findings].map(({ ready }) => ready()));

Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 600 },
  offsetWidth: { configurable: true, get: () => 1200 },
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 1200 },
});

export function drawPanel(
  records: readonly SocketRecord[] | FixtureSource,
  texts: Texts = en,
  locale = 'en-GB',
  settings?: SettingsStore,
) {
  const source = 'emit' in records ? records : fixtureSource(records);
  const workspace = createWorkspace(source, texts, locale, {
    timeZone: 'UTC',
    engine: RULES,
    ...(settings && { store: settings }),
  });
  const { container } = render(<Panel workspace={workspace} />);
  return { source, workspace, model: workspace.live, container };
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

/** A section of the detail by its heading. */
export function sectionOf(heading: string): HTMLElement {
  const section = screen.getByRole('heading', { name: heading }).closest('section');
  if (!section) throw new Error(`"${heading}" heads no section`);
  return section;
}

/** Its table: label to value. */
export function facts(section: HTMLElement): Record<string, string> {
  const values = [...section.querySelectorAll('dd')].map(({ textContent }) => plain(textContent));
  return Object.fromEntries(
    [...section.querySelectorAll('dt')].map(({ textContent }, index) => [textContent, values[index] ?? '']),
  );
}

export function factsOf(heading: string): Record<string, string> {
  return facts(sectionOf(heading));
}
