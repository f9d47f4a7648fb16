// @vitest-environment happy-dom
/** Reports from the panel: the copy menu, Ctrl+C on a row, and the summary in the export menu. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { summaryFileName } from '../../../src/panel/session-name.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import { drawPanel, plain, rows } from './dom.tsx';
import { dropped, pageClosed, serverClosed } from './fixtures.ts';

// The panel loads them with the first that is asked for; on a busy machine that would be slower than a test waits.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/panel/report/reports.ts'),
    import('../../../src/close-codes/vendor-packs.ts'),
  ]);
});

/** happy-dom has no clipboard command; this is what a browser's does. */
let clipboard = '';
let isAllowed = true;
beforeEach(() => {
  clipboard = '';
  isAllowed = true;
  document.execCommand = () => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    if (!isAllowed) return false;
    document.body.dispatchEvent(event);
    clipboard = data.getData('text/plain');
    return event.defaultPrevented;
  };
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const records = [
  dropped(1, 0),
  serverClosed(4401, 'token secret-1234 expired', {
    number: 2,
    at: 200_000,
    url: 'wss://api.acme.dev/a?token=secret-1234',
  }),
  pageClosed({ number: 3, at: 300_000 }),
];

const openDetail = (index: number) => fireEvent.click(rows()[index] as HTMLElement);
const openCopy = () => fireEvent.click(screen.getByTitle(en.report.copy.name));
const copyAs = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const told = () => plain(document.querySelector('.notice-line')?.textContent ?? '');
const isTold = (message: string) => waitFor(() => expect(told()).toBe(message), { timeout: 10_000 });

describe('the copy menu', () => {
  it('copies a Markdown report without secrets, and says so', async () => {
    drawPanel(records);
    openDetail(1);
    openCopy();
    copyAs(/^Markdown report/);
    await isTold('Copied: Markdown report');
    expect(clipboard).toMatch(/^## /);
    expect(clipboard).toMatch(/token=\*masked-\d\*/);
    expect(clipboard).not.toContain('secret-1234');
    expect(screen.queryByRole('group', { name: 'Copy as' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByTitle('Copy'));
  });

  it('copies all of it where that is asked for', async () => {
    drawPanel(records);
    openDetail(1);
    openCopy();
    fireEvent.click(screen.getByRole('checkbox', { name: en.session.export.mask }));
    copyAs(/^JSON/);
    await isTold('Copied: JSON');
    expect(JSON.parse(clipboard)).toMatchObject({ masked: false, sockets: [{ id: 'doc/2' }] });
    expect(clipboard).toContain('secret-1234');
  });

  it('copies one line', async () => {
    drawPanel(records);
    openDetail(2);
    openCopy();
    copyAs(/^One line/);
    await isTold('Copied: One line');
    expect(plain(clipboard)).toMatch(/^1006 Abnormal Closure: .* · api\.acme\.dev\/live · /);
  });

  it('says where the browser did not let it', async () => {
    isAllowed = false;
    drawPanel(records);
    openDetail(2);
    openCopy();
    copyAs(/^One line/);
    await isTold(en.report.notice.notCopied);
  });
});

describe('Ctrl+C', () => {
  const press = (on: Element) => {
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
    act(() => void on.dispatchEvent(event));
    return event;
  };

  it('copies the row that is selected', async () => {
    drawPanel(records);
    openDetail(2);
    expect(press(document.body).defaultPrevented).toBe(true);
    await isTold('Copied: One line');
    expect(clipboard).toContain('1006');
  });

  it('leaves alone who has selected nothing, some text, or is in a field', () => {
    drawPanel(records);
    expect(press(document.body).defaultPrevented).toBe(false);
    openDetail(2);
    expect(press(screen.getByRole('combobox', { name: /^Filter/ })).defaultPrevented).toBe(false);
    const [row] = rows();
    getSelection()?.selectAllChildren(row as HTMLElement);
    expect(press(document.body).defaultPrevented).toBe(false);
    getSelection()?.removeAllRanges();
  });
});

describe('the summary', () => {
  const openExport = (texts = en) => {
    fireEvent.click(screen.getByTitle(texts.session.export.name));
    return within(screen.getByRole('group', { name: texts.session.export.title }));
  };

  it('is copied, in the language of the panel', async () => {
    drawPanel(records, de, 'de-DE');
    fireEvent.click(openExport(de).getByRole('button', { name: 'Zusammenfassung kopieren' }));
    await isTold('Kopiert: Zusammenfassung');
    expect(clipboard).toContain('## WebSocket-Sitzung: 3 Disconnects');
    expect(clipboard).not.toContain('secret-1234');
  });

  it('is saved as a file', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:test';
    });
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      name = this.download;
    });
    drawPanel(records);
    fireEvent.click(openExport().getByRole('button', { name: 'Save summary' }));
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
    expect(name).toMatch(/^websocket-disconnects-.*\.md$/);
    expect(await saved[0]?.text()).toContain('## WebSocket session: 3 disconnects');
    expect(saved[0]?.type).toContain('text/markdown');
  });

  it('is named by the clock on the wall', () => {
    expect(summaryFileName(new Date(2026, 10, 4, 7, 5))).toBe('websocket-disconnects-2026-11-04-0705.md');
  });
});
