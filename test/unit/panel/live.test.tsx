// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LiveDocument } from '../../../src/protocol/messages.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import { created, noTraffic, opened, stream } from '../support/observations.ts';
import { recordOf } from '../support/records.ts';
import { cells, drawPanel, rows } from './dom.tsx';
import { fixtureSource } from './fixtures.ts';

afterEach(cleanup);

const record = recordOf({ ...created('wss://api.example/live?token=1'), at: 0 }, { ...opened, at: 1000 });
const [document, number] = record.id.split('/') as [string, string];

const live = (facts: Partial<LiveDocument> = {}): LiveDocument => ({
  document,
  at: 61_000,
  context: ORDINARY,
  refusals: [],
  sockets: [
    {
      id: record.id,
      readyState: 1,
      traffic: {
        ...noTraffic,
        bufferedAmount: 2048,
        received: { messages: 12, bytes: 3456, lastAt: 51_000, lastBytes: 1, maxBytes: 1 },
      },
    },
  ],
  ...facts,
});

async function draw(document_ = live(), source = fixtureSource([record])) {
  const drawn = drawPanel(source);
  fireEvent.click(screen.getByRole('tab', { name: /^Live 1$/ }));
  await screen.findByText(/Sockets in workers/);
  await act(() => source.emit({ type: 'live', documents: [document_] }));
  return { ...drawn, source };
}

const input = (name: string, value: string) =>
  act(() => void fireEvent.input(screen.getByLabelText(name), { target: { value } }));

describe('the Live view', () => {
  it('asks while it is shown, and shows what it is told', async () => {
    const { source } = await draw();
    expect(source.asked).toContainEqual(['live.ask']);
    expect(cells(rows()[0]).slice(1, 5)).toEqual([
      '1 min 0 s',
      '12 messages · 3.5 kBsilent for 10 s',
      '0 messages · 0 Bsilent for 1 min 0 s',
      '2.0 kB',
    ]);
  });

  it('closes with the code and the reason that were chosen, and only then', async () => {
    const { source } = await draw();
    fireEvent.click(screen.getByRole('button', { name: 'Close…' }));
    await input('Close code', '1001');
    const button = () => screen.getByRole('button', { name: 'Close socket' }) as HTMLButtonElement;
    expect(button().disabled).toBe(true);
    expect(screen.getByText('close() takes 1000 and 3000 to 4999.')).toBeDefined();
    await input('Close code', '4001');
    await input('Reason', 'bye');
    expect(source.asked.filter(([name]) => name === 'live.act')).toEqual([]);
    fireEvent.submit(button().closest('form') as HTMLFormElement);
    expect(source.asked).toContainEqual([
      'live.act',
      document,
      { socket: Number(number), action: 'close', args: [4001, 'bye'] },
    ]);
  });

  it('simulates a lost connection by default, and says that its events are not isTrusted', async () => {
    const { source } = await draw();
    fireEvent.click(screen.getByRole('button', { name: 'Simulate…' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    expect(dialog.getByText(/not isTrusted/)).toBeDefined();
    fireEvent.submit(dialog.getByText('Simulate').closest('form') as HTMLFormElement);
    const seen = { code: 1006, reason: '', wasClean: false, error: false };
    expect(source.asked).toContainEqual([
      'live.act',
      document,
      { socket: Number(number), action: 'disconnect', args: [], seen },
    ]);
  });

  it('refuses the next attempts at the endpoint, shows that they are to come, and takes it back', async () => {
    const { source } = await draw(live({ refusals: [['wss://api.example/live', 2]] }));
    fireEvent.click(screen.getByRole('button', { name: 'Refuse next…' }));
    await input('Attempts', '5');
    fireEvent.submit(screen.getByText('Refuse').closest('form') as HTMLFormElement);
    expect(source.asked).toContainEqual(['live.refuse', document, ['wss://api.example/live', 5]]);
    expect(screen.getByText(/The next 2 attempts/)).toBeDefined();
    fireEvent.click(within(screen.getByRole('listitem')).getByRole('button', { name: 'Cancel' }));
    expect(source.asked).toContainEqual(['live.refuse', document, ['wss://api.example/live', 0]]);
  });

  it('suspects a socket that is silent since the network came back', async () => {
    await draw(live({ context: { ...ORDINARY, onlineAgoMs: 3_000 }, at: 161_000 }));
    expect(screen.queryByText(/Half-open/)).toBeNull();
    cleanup();
    await draw(live({ context: { ...ORDINARY, onlineAgoMs: 60_000 }, at: 161_000 }));
    expect(screen.getByText('Half-open?')).toBeDefined();
    expect(screen.getByText(/silent since the network came back 1 min 0 s ago/)).toBeDefined();
  });

  it('says why a stream can be neither counted nor ended from here', async () => {
    const ofStream = recordOf({ ...stream, at: 0 }, { ...opened, at: 1000 });
    const facts = { sockets: [{ id: ofStream.id, readyState: 1 as const, traffic: null }] };
    await draw(live(facts), fixtureSource([ofStream]));
    const close = screen.getByRole('button', { name: 'Close…' }) as HTMLButtonElement;
    expect([close.disabled, close.title]).toEqual([true, expect.stringContaining('WebSocketStream')]);
    expect(cells(rows()[0])[2]).toBe('not counted');
  });
});
