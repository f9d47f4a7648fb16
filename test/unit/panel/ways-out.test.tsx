// @vitest-environment happy-dom
/**
 * Fifty secrets, each wherever a text of a page, a server or a browser is recorded, and every way on which something leaves
 * the panel: unless it is asked otherwise, none goes along. The ways are found in the panel itself, so a button that is added
 * to a menu is among them; test/repo/ways-out.test.ts sees to it that there are no others.
 */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATTERNS } from '../../../src/diagnosis/findings/registry.ts';
import { RULES } from '../../../src/diagnosis/registry.ts';
import { COPY_FORMS } from '../../../src/panel/sharing.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { en } from '../../../src/texts/en/index.ts';
import { SECRETS } from '../support/secrets.ts';
import { drawPanel, rows } from './dom.tsx';
import { serverClosed } from './fixtures.ts';

beforeAll(async () => {
  await Promise.all([
    import('../../../src/panel/report/reports.ts'),
    import('../../../src/close-codes/vendor-packs.ts'),
  ]);
});

/** What has left the panel: to the clipboard, or into a file. */
let out: string[] = [];

beforeEach(() => {
  out = [];
  document.execCommand = () => {
    const clipboardData = new DataTransfer();
    document.body.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    out.push(clipboardData.getData('text/plain'));
    return true;
  };
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    void (file as Blob).text().then((text) => out.push(text));
    return 'blob:of-a-file';
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Texts of ours and of standards: nothing that is secret gets in there. */
const OURS =
  /^(?:id|api|seenFrom|document\.id|handshake\.(?:source|failure\.kind|failure\.netError|remoteAddress)|violation\.(?:directive|disposition)|traffic\.histogram\.\w+|context\.(?:visibility|connectionType))$/;

function poisoned(secret: string, index: number): SocketRecord {
  const number = index + 1;
  const url = `wss://bob:${secret}@api.acme.dev/${secret}/live?token=${secret}&${secret}`;
  const stack = `Error\n    at connect (https://app.acme.dev/live.ts?key=${secret}:48:17)`;
  const error = { name: `Error ${secret}`, message: `cannot use ${secret}` };
  const record = serverClosed(4401, `token ${secret} expired`, { number, at: number * 60_000, url });
  return {
    ...record,
    document: { ...record.document, url: `https://app.acme.dev/#access_token=${secret}` },
    protocolsOffered: [`base64url.bearer.authorization.k8s.io.${secret}`],
    createdStack: stack,
    threw: error,
    rejection: error,
    protocol: secret,
    extensions: `x-auth; token=${secret}`,
    closeCall: { at: 1, wall: 1, code: 4000, reason: `Bearer ${secret}`, readyState: 1, stack },
    handshake: {
      source: 'webRequest',
      status: 401,
      failure: { kind: 'http-status', text: `refused ${secret}`, netError: null },
      headers: { location: `https://login.acme.dev/?next=${secret}`, 'x-auth-token': secret, via: `1.1 ${secret}` },
      remoteAddress: '127.0.0.1',
      redirectTo: `https://login.acme.dev/?next=${secret}`,
    },
    violation: { directive: 'connect-src', disposition: 'enforce', blockedUrl: url },
  };
}

const RECORDS = SECRETS.map(poisoned);

/** Every text of a record by its place. */
function textsIn(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, place === '' ? key : `${place}.${key}`));
}

function expectNoSecret(texts: readonly string[]): void {
  const leaked = SECRETS.filter((secret) => texts.some((text) => text.includes(secret)));
  expect(leaked).toEqual([]);
  for (const text of texts) expect(text.length).toBeGreaterThan(20);
}

it('is tried with a secret in every text that is recorded', () => {
  for (const [index, record] of RECORDS.entries()) {
    const without = textsIn(record).filter(
      ([place, text]) => !OURS.test(place) && !text.includes(SECRETS[index] ?? ''),
    );
    expect(without).toEqual([]);
  }
});

interface MenuOnScreen {
  /** Of the button that opens it. */
  readonly button: string;
  /** What it is then. */
  readonly title: string;
}
const COPY: MenuOnScreen = { button: en.report.copy.name, title: en.report.copy.title };
const EXPORT: MenuOnScreen = { button: en.session.export.name, title: en.session.export.title };

/** Open already, or opened now. */
function buttonsOf({ button, title }: MenuOnScreen): readonly HTMLElement[] {
  const isOpen = screen.queryByRole('group', { name: title }) !== null;
  if (!isOpen) fireEvent.click(screen.getByTitle(button));
  return within(screen.getByRole('group', { name: title })).getAllByRole('button');
}

/** Clicks each button that the menu has, and waits for what leaves. @returns how many it has */
async function useAll(menu: MenuOnScreen): Promise<number> {
  const { length } = buttonsOf(menu);
  for (let index = 0; index < length; index++) {
    fireEvent.click(buttonsOf(menu)[index] as HTMLElement);
    await waitFor(() => expect(out).toHaveLength(index + 1), { timeout: 10_000 });
  }
  return length;
}

describe('no secret leaves the panel', () => {
  it('by any button of the menu “Copy”', async () => {
    drawPanel(RECORDS);
    fireEvent.click(rows()[0] as HTMLElement);
    expect(await useAll(COPY)).toBe(COPY_FORMS.length);
    expectNoSecret(out);
  });

  it('by any button of the menu “Export session”', async () => {
    drawPanel(RECORDS);
    expect(await useAll(EXPORT)).toBeGreaterThanOrEqual(3);
    expectNoSecret(out);
  });

  it('by Ctrl+C on a row', async () => {
    drawPanel(RECORDS);
    fireEvent.click(rows()[0] as HTMLElement);
    document.body.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true }));
    await waitFor(() => expect(out).toHaveLength(1), { timeout: 10_000 });
    expectNoSecret(out);
  });

  it.each(COPY_FORMS)('as %s of any of the disconnects', async (form) => {
    const { workspace } = drawPanel(RECORDS);
    for (const { id } of RECORDS)
      await act(() => workspace.sharing.copyDisconnect(id, form, workspace.sharing.masksAtFirst()));
    expect(out).toHaveLength(RECORDS.length);
    expectNoSecret(out);
  });

  it.each(SECRETS)('in what a fault of our own says: %s', (secret) => {
    const fault = () => {
      throw new TypeError(`no such fact of wss://api.acme.dev/live?token=${secret}, nor of ${secret}`);
    };
    const [rule] = RULES;
    const [pattern] = PATTERNS;
    if (!rule || !pattern) throw new Error('there are no rules');
    vi.spyOn(rule, 'find').mockImplementation(fault);
    vi.spyOn(pattern, 'find').mockImplementation(fault);
    const { container } = drawPanel([
      serverClosed(4401, 'expired'),
      serverClosed(4401, 'expired', { number: 2, at: 90_000 }),
    ]);
    fireEvent.click(rows()[0] as HTMLElement);
    expect(container.textContent).toContain('no such fact');
    expect(container.textContent).not.toContain(secret);
  });
});
