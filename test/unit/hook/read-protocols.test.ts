import { describe, expect, it, vi } from 'vitest';
import { readProtocols } from '../../../src/hook/read-protocols.ts';

/** A bare list has no methods. */
const read = (protocols?: unknown): unknown => JSON.parse(JSON.stringify(readProtocols(protocols)));

describe('subprotocols are read without running code of the page', () => {
  it.each([
    ['nothing', undefined, []],
    ['one name', 'chat', ['chat']],
    ['a list', ['chat', 'superchat'], ['chat', 'superchat']],
    ['an empty list', [], []],
  ])('%s', (_name, protocols, expected) => {
    expect(read(protocols)).toEqual(expected);
  });

  it.each([
    ['an iterable', new Set(['chat'])],
    ['an object that is converted', Object('chat')],
    ['null, which is converted', null],
    ['a list with something that is converted', ['chat', 7]],
    ['a list with a hole', [, 'chat']], // oxlint-disable-line no-sparse-arrays -- that is what is tested
  ])('does not know %s', (_name, protocols) => {
    expect(read(protocols)).toBeNull();
  });

  it('runs no accessor and no iterator', () => {
    const page = vi.fn(() => 'chat');
    const list = Object.defineProperty([] as string[], 0, { get: page, enumerable: true });
    Object.defineProperty(list, Symbol.iterator, { value: page });
    expect(read(list)).toBeNull();
    expect(page).not.toHaveBeenCalled();
  });

  it('reads no more names than any server offers', () => {
    const list = Array.from({ length: 1000 }, (_, index) => `name-${index}`);
    expect(read(list)).toHaveLength(32);
  });
});
