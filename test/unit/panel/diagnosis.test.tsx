// @vitest-environment happy-dom
/** What the rules say, in the list, in the detail, above the list and in an exported session. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { parseSessionFile } from '../../../src/record/read-session-file.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import { cells, drawPanel, plain, rows, sectionOf } from './dom.tsx';
import { dropped, fixtureSource, pageClosed, serverClosed, socket } from './fixtures.ts';

afterEach(cleanup);

const failing = (number: number): SocketRecord =>
  serverClosed(1008, 'token expired', { number, at: 1000 * number, openMs: 50, url: 'wss://api.acme.dev/live' });
const storm = [1, 2, 3, 4, 5, 6].map(failing);

function open(records: readonly SocketRecord[], row = 0) {
  const drawn = drawPanel(records);
  fireEvent.click(rows()[row] as HTMLElement);
  act(() => drawn.model.openDetail());
  return drawn;
}

const why = () => sectionOf('Why');
const surenesses = () => [...why().querySelectorAll('.sure')].map(({ textContent }) => textContent);

describe('the card “Why”', () => {
  it('opens the first cause and has the others at hand, each with how sure it is', () => {
    open([dropped()]);
    const headline = /^Cut after 60\.0\ss of silence: matches the default idle limit of nginx/;
    expect(within(why()).getByRole('article', { name: headline })).toBeDefined();
    expect(plain(why().textContent)).toContain('Could also be');
    expect(within(why()).getAllByRole('group').length).toBeGreaterThan(0);
    expect(surenesses()[0]).toBe('possible');
  });

  it('says of a fallback that the cause is not known, and what would settle it', () => {
    open([socket({ openMs: null, close: { code: 1006, wasClean: false }, errored: true })]);
    expect(surenesses()).toContain('not known');
    expect(why().textContent).toContain('What would settle it:');
  });

  it('has nothing to settle where it is certain', () => {
    open([pageClosed()]);
    expect(surenesses()[0]).toBe('certain');
    const [first] = [...why().querySelectorAll('article')];
    expect(first?.textContent).not.toContain('What would settle it:');
  });
});

describe('findings', () => {
  it('stand above the list once, and show their rows alone', () => {
    const { model } = drawPanel([...storm, dropped(9, 200_000)]);
    const findings = screen.getByRole('region', { name: en.panel.findings.label });
    expect(plain(findings.textContent)).toContain('Reconnecting too fast: 6 attempts');
    expect(rows()).toHaveLength(7);
    const [button] = within(findings).getAllByRole('button', { name: 'Show these 6' });
    fireEvent.click(button as HTMLElement);
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    expect(rows()).toHaveLength(6);
    act(() => model.clearFilter());
    expect(rows()).toHaveLength(7);
  });

  it('say what to do when they are asked', () => {
    drawPanel([...storm, dropped(9, 200_000)]);
    const findings = screen.getByRole('region', { name: en.panel.findings.label });
    expect(findings.textContent).not.toContain('Wait longer after each failure');
    const [button] = within(findings).getAllByRole('button', { name: 'What to do' });
    fireEvent.click(button as HTMLElement);
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(findings.textContent).toContain('Wait longer after each failure');
  });

  it('are named in the detail of each of their rows', () => {
    open(storm);
    expect(why().textContent).toContain('Part of');
    expect(plain(why().textContent)).toContain('Reconnecting too fast: 6 attempts');
  });

  it('grow with the log', () => {
    const source = fixtureSource(storm.slice(0, 5));
    drawPanel(source);
    const text = () => plain(screen.getByRole('region', { name: en.panel.findings.label }).textContent);
    expect(text()).toContain('5 attempts');
    act(() => source.add(...storm.slice(5)));
    expect(text()).toContain('6 attempts');
  });

  it('are not there without a pattern', () => {
    drawPanel([dropped()]);
    expect(screen.queryByRole('region', { name: en.panel.findings.label })).toBeNull();
  });
});

describe('the filter', () => {
  it('finds words of a headline, also across a no-break space', () => {
    const { model } = drawPanel([dropped(1, 0), pageClosed({ number: 2, at: 1 })]);
    act(() => model.setFilterText('60.0 s of silence'));
    expect(rows().map((row) => cells(row)[0])).toEqual(['1006']);
  });
});

describe('an exported session', () => {
  it('says what the panel said, in its words and in order, and can be read again', async () => {
    const { workspace } = drawPanel([dropped(1, 0), pageClosed({ number: 2, at: 1 })], de, 'de-DE');
    const file = await workspace.exported(true, new Date());
    expect(file.explained?.map(({ socket: id, pack }) => [id, pack])).toEqual([
      ['doc/1', null],
      ['doc/2', null],
    ]);
    const [first] = file.explained?.[0]?.causes ?? [];
    expect(first).toMatchObject({ id: 'idle-timeout', confidence: 'possible' });
    expect(plain(first?.headline ?? '')).toMatch(/60,0 s/);
    expect(parseSessionFile(JSON.stringify(file))).toHaveProperty('ok.records.length', 2);
  });

  it('tells nothing there that was masked', async () => {
    const secret = serverClosed(1008, 'token s3cr3tPa55word-of-mine expired', { url: 'wss://a.example/?token=s3cr3t' });
    const { workspace } = drawPanel([secret]);
    expect(JSON.stringify((await workspace.exported(true, new Date())).explained)).not.toContain('s3cr3t');
  });
});
