import { describe, expect, it } from 'vitest';
import { closeAction, disconnectAction, faultOf } from '../../../src/panel/live-action.ts';
import { checkAction } from '../../../src/protocol/parse-live.ts';

describe('what the dialogs let through', () => {
  it.each([
    ['close', 1000, '', null],
    ['close', 1001, '', 'number'],
    ['close', 2999, '', 'number'],
    ['close', 3000, 'é'.repeat(61), null],
    ['close', 4999, 'é'.repeat(62), 'reason-too-long'],
    ['close', 5000, '', 'number'],
    ['disconnect', 999, '', 'number'],
    ['disconnect', 1006, '', null],
    ['disconnect', 1006, 'why', 'no-reason'],
    ['disconnect', 1012, 'why', null],
    ['disconnect', 1012.5, '', 'number'],
    ['refuse', 0, '', 'number'],
    ['refuse', 1000, '', null],
    ['refuse', 1001, '', 'number'],
    ['refuse', Number.NaN, '', 'number'],
  ] as const)('%s %d “%s”: %s', (action, number, reason, fault) => {
    expect(faultOf({ action, number, reason })).toBe(fault);
  });

  it('is what the background lets through, too', () => {
    for (const action of [closeAction(1, 4001, 'bye'), disconnectAction(2, 1006, '', true)]) {
      expect(checkAction(JSON.parse(JSON.stringify(action)))).toEqual({ ...action, seen: action.seen });
    }
    expect(() => checkAction(closeAction(1, 999, ''))).toThrow('close code');
    expect(() => checkAction(disconnectAction(1, 1012, 'é'.repeat(62), false))).toThrow('shorter reason');
    expect(() => checkAction({ socket: 1, action: 'navigate', args: [] })).toThrow('one of');
  });

  it('ends uncleanly where no Close frame came, and 1015 always with an error', () => {
    expect(disconnectAction(1, 1006, '', false).seen).toMatchObject({ wasClean: false, error: false });
    expect(disconnectAction(1, 1005, '', false).seen).toMatchObject({ wasClean: true });
    expect(disconnectAction(1, 1015, '', false).seen).toMatchObject({ wasClean: false, error: true });
  });
});
