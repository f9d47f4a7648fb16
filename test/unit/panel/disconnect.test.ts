import { describe, expect, it } from 'vitest';
import { describeDisconnect, newestFirst } from '../../../src/panel/disconnect.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { en } from '../../../src/texts/en/index.ts';
import { dropped, moment, pageClosed, serverClosed, socket } from './fixtures.ts';

describe('a disconnect', () => {
  it('is none while the socket lives', () => {
    expect(describeDisconnect(socket(), 'chrome', en)).toBeNull();
  });

  it('has the category, colour and glyph of its code', () => {
    expect(describe1(serverClosed(1008))).toMatchObject({
      category: 'policy',
      look: { colour: 'policy', glyph: 'shield' },
      codeName: 'Policy Violation',
      endedBy: 'server',
    });
  });

  it('goes with the pages that were left when it has no code for that reason', () => {
    const left = socket({}, { left: { ...moment(9000), persisted: false, readyState: 1 } });
    expect(describe1(left)).toMatchObject({ closeCode: null, category: 'going-away', endedBy: 'navigation' });
  });

  it('has a category of its own when the constructor threw', () => {
    const threw = socket({ openMs: null }, { createdReadyState: null, threw: { name: 'SyntaxError', message: '' } });
    expect(describe1(threw)).toMatchObject({ category: 'no-code', look: { glyph: 'dash' }, codeName: null });
  });

  it('shares one category with all codes that nobody may send', () => {
    for (const code of [1004, 2999, 5000]) {
      expect(describe1(serverClosed(code))).toMatchObject({ category: 'unassigned', look: { glyph: 'dash' } });
    }
  });

  it('shows an endpoint without its query', () => {
    expect(describe1(dropped()).endpoint).toEqual({ scheme: 'wss://', host: 'api.acme.dev', path: '/live' });
    expect(describe1(serverClosed(1000, '', { url: 'not a url' })).endpoint?.path).toBe('not a url');
  });

  it('has the reason of the event, or else of the call', () => {
    expect(describe1(serverClosed(4000, 'token expired')).reason).toBe('token expired');
    const closeCall = { ...moment(1010), code: 4000, reason: 'too slow', readyState: 0 as const, stack: null };
    const early = socket({ openMs: null, close: { code: 1006, wasClean: false } }, { closeCall });
    expect(describe1(early).reason).toBe('too slow');
    expect(describe1(pageClosed()).reason).toBe('bye');
  });
});

describe('the order', () => {
  it('has the newest end first, and of one moment the later constructor', () => {
    const records = [dropped(1, 0), dropped(2, 5000), dropped(3, 5000)];
    expect(
      records
        .map(describe1)
        .toSorted(newestFirst)
        .map(({ id }) => id),
    ).toEqual(['doc/3', 'doc/2', 'doc/1']);
  });
});

function describe1(record: SocketRecord) {
  const disconnect = describeDisconnect(record, 'chrome', en);
  if (!disconnect) throw new Error('the socket lives');
  return disconnect;
}
