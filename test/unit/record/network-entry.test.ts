import { describe, expect, it } from 'vitest';
import { PAGE_HOOK_SOURCE } from '../../../src/protocol/page-hook-source.ts';
import { fromNetworkEntry, type NetworkEntry } from '../../../src/record/network-entry.ts';

const frame = (functionName: string, url: string, lineNumber: number, columnNumber: number) => ({
  functionName,
  url,
  lineNumber,
  columnNumber,
});
const HOOK = frame('e', PAGE_HOOK_SOURCE, 0, 1323);

function entry(changes: Partial<NetworkEntry> = {}): NetworkEntry {
  return {
    _resourceType: 'websocket',
    startedDateTime: '2026-11-24T07:35:57.689Z',
    time: 32.4,
    request: { url: 'ws://api.example/live' },
    response: { status: 0, headers: [] },
    _webSocketMessages: [],
    ...changes,
  };
}

const STARTED = Date.parse('2026-11-24T07:35:57.689Z');
const read = (of: NetworkEntry) => fromNetworkEntry(of, STARTED + 40);

describe('an entry of Chromium’s network log', () => {
  it('of another kind of request is none of ours', () => {
    expect(read(entry({ _resourceType: 'fetch' }))).toBeNull();
  });

  it('tells the failure from its text, and keeps no message', () => {
    const text = 'Error during WebSocket handshake: Unexpected response code: 403';
    const finding = read(
      entry({
        _webSocketMessages: [
          { type: 'receive', data: 'a secret' },
          { type: 'error', data: text },
        ],
      }),
    );
    expect(finding?.outcome).toEqual({
      source: 'devtools.network',
      status: 403,
      failure: { kind: 'http-status', text, netError: null },
      headers: null,
      remoteAddress: null,
      redirectTo: null,
    });
    expect(JSON.stringify(finding)).not.toContain('secret');
  });

  it('tells the headers of a handshake that succeeded, and what was wrong afterwards', () => {
    const response = { status: 101, headers: [{ name: 'Server', value: 'nginx' }] };
    const messages = [{ type: 'error', data: 'Invalid frame header' }];
    expect(read(entry({ response }))?.outcome).toMatchObject({
      status: 101,
      failure: null,
      headers: { server: 'nginx' },
    });
    expect(read(entry({ response, _webSocketMessages: messages }))?.outcome).toMatchObject({
      status: 101,
      failure: { kind: 'bad-frame' },
    });
  });

  it('without a text has had no answer; with an empty one the text is withheld', () => {
    expect(read(entry())?.outcome.failure?.kind).toBe('no-answer');
    const messages = [{ type: 'error', data: '' }];
    expect(read(entry({ _webSocketMessages: messages }))?.outcome.failure?.kind).toBe('withheld');
  });

  it('tells the stack as the hook records it, without the hook’s own frames', () => {
    const callFrames = [
      HOOK,
      frame('connect', 'https://app.example/live.js', 47, 8),
      frame('', 'https://a/b.js', 0, 0),
    ];
    expect(read(entry({ _initiator: { stack: { callFrames } } }))).toMatchObject({
      stack: 'Error\n    at connect (https://app.example/live.js:48:9)\n    at https://a/b.js:1:1',
      byHook: true,
      askedBy: 'https://app.example/live.js',
    });
  });

  it('knows a socket that the hook did not see, and does not where there is no stack', () => {
    const callFrames = [frame('', 'https://app.example/worker.js', 0, 8)];
    expect(read(entry({ _initiator: { stack: { callFrames } } }))?.byHook).toBe(false);
    expect(read(entry({ _initiator: {} }))?.byHook).toBeNull();
  });

  it('tells its own time of the end, unless that cannot be', () => {
    expect(fromNetworkEntry(entry(), STARTED + 40)?.told).toBe(STARTED + 32.4);
    // DevTools was busy; the clock was set; the request was never sent.
    expect(fromNetworkEntry(entry(), STARTED + 1000)?.told).toBe(STARTED + 32.4);
    expect(fromNetworkEntry(entry(), STARTED + 9000)?.told).toBe(STARTED + 9000);
    expect(fromNetworkEntry(entry(), STARTED - 10)?.told).toBe(STARTED - 10);
    const unsent = entry({ startedDateTime: '1969-12-31T23:59:59.000Z', time: 5_135_307.549 });
    expect(fromNetworkEntry(unsent, STARTED)?.told).toBe(STARTED);
  });
});
