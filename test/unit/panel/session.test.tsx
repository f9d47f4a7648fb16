// @vitest-environment happy-dom
/** Session files in the panel: the export menu, what stands above an imported session, and a file that is refused. */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sessionFileName } from '../../../src/panel/session-name.ts';

import { toSessionFile, type SessionFile } from '../../../src/record/session-file.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import { drawPanel, plain, rows } from './dom.tsx';
import { dropped, fixtureSource, pageClosed, serverClosed, socket } from './fixtures.ts';

// The panel loads the reader with the first file; on a busy machine that would be slower than a test waits.
beforeAll(async () => void (await import('../../../src/record/read-session-file.ts')));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const records = [
  dropped(1, 0),
  serverClosed(4401, 'token secret-1234 expired', {
    number: 2,
    at: 200_000,
    url: 'wss://api.acme.dev/a?token=secret-1234',
  }),
  pageClosed({ number: 3, at: 300_000 }),
  socket({ number: 9, at: 400_000 }),
];

const openExport = () => fireEvent.click(screen.getByTitle(en.session.export.name));

describe('the export menu', () => {
  it('says what a file would hold, and shows an address as it would be written', () => {
    drawPanel(records);
    expect(screen.queryByRole('group', { name: 'Export' })).toBeNull();
    openExport();
    const menu = screen.getByRole('group', { name: 'Export' });
    expect(plain(menu.textContent)).toContain('3 disconnects, 1 live socket, 1 document');
    expect(plain(menu.textContent)).toContain('token=*masked-1*');
    fireEvent.click(screen.getByRole('checkbox', { name: en.session.export.mask }));
    expect(plain(menu.textContent)).toContain('token=secret');
  });

  it('saves a masked file, or one that is not where that is asked for', async () => {
    const saved = watchDownloads();
    drawPanel(records);
    openExport();
    fireEvent.click(screen.getByRole('button', { name: 'Save file' }));
    openExport();
    fireEvent.click(screen.getByRole('checkbox', { name: en.session.export.mask }));
    fireEvent.click(screen.getByRole('button', { name: 'Save file' }));
    // The close packs are loaded first, so that the file names those that were used.
    await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 10_000 });
    const [masked, whole] = await Promise.all(saved.map(({ blob }) => blob.text()));
    expect(saved.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^websocket-disconnects-.*\.json$/),
      expect.stringMatching(/^websocket-disconnects-.*\.json$/),
    ]);
    expect(masked).not.toContain('secret-1234');
    expect(JSON.parse(masked ?? '')).toMatchObject({ masked: true, recordedBy: { browser: 'chrome' } });
    expect((JSON.parse(whole ?? '') as SessionFile).sockets.map(({ id }) => id)).toEqual([
      'doc/1',
      'doc/2',
      'doc/3',
      'doc/9',
    ]);
    expect(whole).toContain('secret-1234');
  });

  it('names the file by the clock on the wall', () => {
    expect(sessionFileName(new Date(2026, 10, 4, 7, 5))).toBe('websocket-disconnects-2026-11-04-0705.json');
  });
});

describe('an imported session', () => {
  it('is shown in place of the live log, marked, and without what only a live log can do', async () => {
    const { source } = await importInto([dropped(7, 500_000)]);
    expect(rows()).toHaveLength(3);
    const banner = screen.getByRole('complementary', { name: 'Imported session' });
    expect(plain(banner.textContent)).toMatch(
      /^colleague\.json recorded with Firefox 153\.0, saved \d+ \w+ \d{4}, \d\d:\d\d · masked/,
    );
    expect(screen.queryByRole('button', { name: 'Record disconnects' })).toBeNull();
    expect(screen.queryByText(/^Recording/)).toBeNull();
    expect(screen.getByText('were live')).toBeDefined();

    act(() => source.add(dropped(8, 900_000)));
    expect(rows()).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the live log' }));
    expect(rows()).toHaveLength(2);
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('is explained by the rules of the browser that recorded it', async () => {
    const refused = {
      ...socket({ openMs: null, close: { code: 1006, wasClean: false }, errored: true }),
      handshake: null,
    };
    await importInto([], [refused]);
    fireEvent.click(rows()[0] as HTMLElement);
    fireEvent.keyDown(rows()[0] as HTMLElement, { key: 'Enter' });
    expect(document.body.textContent).toContain(en.notKnown['no-request-was-made']);
  });

  it('leaves filter and selection of the live log as they were', async () => {
    const { model } = drawPanel(records);
    act(() => model.setFilterText('1006'));
    await give(sessionText());
    expect(rows()).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the live log' }));
    expect(rows()).toHaveLength(1);
    expect(model.filterText.value).toBe('1006');
  });

  it('may hold nothing', async () => {
    await importInto(records, []);
    expect(screen.getByRole('heading', { name: 'The session is empty' })).toBeDefined();
  });
});

describe('a file that is refused', () => {
  it('is named, with the place in it, and the log stays as it was', async () => {
    drawPanel(records);
    const file = JSON.parse(sessionText()) as { sockets: { closed: { code: unknown } }[] };
    for (const each of file.sockets) each.closed = { code: 'x' };
    await give(JSON.stringify(file), 'broken.json', 'alert');
    expect(plain(screen.getByRole('alert').textContent)).toBe(
      'broken.json was not opened sockets[0].closed.code Found "x", but expected integer. The log is as it was.',
    );
    expect(rows()).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that is no JSON is told by line and column', async () => {
    drawPanel(records);
    await give('{\n  "format": }', 'cut.json', 'alert');
    expect(plain(screen.getByRole('alert').textContent)).toContain('line 2, column 13 The file is not valid JSON');
  });

  it('that cannot be read is told so', async () => {
    const { workspace } = drawPanel(records);
    const file = new File([''], 'gone.json');
    vi.spyOn(file, 'text').mockRejectedValue(new Error('gone'));
    await act(() => workspace.openFile(file));
    expect(screen.getByRole('alert').textContent).toContain('The browser could not read the file.');
  });

  it('hides nothing in its name, nor in what it holds', async () => {
    drawPanel(records);
    await give('{"format": 7}', '\u202egpj.<b>nosj', 'alert');
    const alert = screen.getByRole('alert');
    expect(alert.querySelector('b b')).toBeNull();
    expect(alert.textContent).not.toContain('\u202e');
  });

  it.each([en, de])('has words for all that can be wrong', ({ session }) => {
    const { problem } = session.failure;
    const problems: Parameters<typeof problem>[0][] = [
      { kind: 'unreadable' },
      { kind: 'not-json' },
      { kind: 'not-a-session' },
      { kind: 'unknown-name' },
      { kind: 'newer-version', version: 3, known: 1 },
      { kind: 'missing', name: 'url' },
      { kind: 'wrong', found: '7', expected: ['string', 'null'] },
      { kind: 'out-of-range', found: '-1', bound: 'minimum', limit: 0 },
      { kind: 'out-of-range', found: '70000', bound: 'maximum', limit: 65_535 },
      { kind: 'wrong-form', found: '"x"' },
      { kind: 'unknown-document', found: '"x"' },
      { kind: 'id-twice', found: '"x"' },
    ];
    const sentences = problems.map((each) => problem(each));
    expect(new Set(sentences).size).toBe(problems.length);
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
  });
});

it('the file that was asked for last is the one that is shown', async () => {
  const { workspace } = drawPanel(records);
  const slow = new File([sessionText()], 'slow.json');
  let finish = () => {};
  vi.spyOn(slow, 'text').mockReturnValue(
    new Promise((resolve) => {
      finish = () => resolve(sessionText());
    }),
  );
  const first = workspace.openFile(slow);
  await act(() => workspace.openFile(new File([sessionText()], 'quick.json')));
  finish();
  await act(() => first);
  expect(workspace.opened.value?.fileName).toBe('quick.json');
});

const NOTHING_LOST = { evicted: 0, dropped: 0 };

/** The text of a session that Firefox recorded. */
function sessionText(held = records): string {
  const { recordedBy } = fixtureSource([], {}, 'firefox');
  const session = { recordedBy: { ...recordedBy, browserVersion: '153.0' }, lost: NOTHING_LOST, records: held };
  const at = new Date(Date.UTC(2026, 10, 24, 14, 2));
  return JSON.stringify(toSessionFile(session, at, { mask: true, explain: () => [] }));
}

async function importInto(live: typeof records, held = records) {
  const drawn = drawPanel(live);
  await give(sessionText(held));
  return drawn;
}

async function give(text: string, name = 'colleague.json', expected: 'complementary' | 'alert' = 'complementary') {
  const chooser = document.querySelectorAll<HTMLInputElement>('input[type=file]');
  fireEvent.change(chooser[0] as HTMLInputElement, { target: { files: [new File([text], name)] } });
  await waitFor(() => expect(screen.getByRole(expected)).toBeDefined(), { timeout: 4000 });
}

/** What would have been saved; happy-dom has no downloads. */
function watchDownloads() {
  const saved: { name: string; blob: Blob }[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', blob: blob as Blob });
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last) last.name = this.download;
  });
  return saved;
}
