import { expect, describe, it, vi } from 'vitest';
import { readOptions } from '../../../src/hook/read-options.ts';

const read = (options: unknown) => {
  const values = readOptions(options, ['closeCode', 'reason']);
  return values && { ...values };
};

describe('options are read without running code of the page', () => {
  it.each([
    ['what is asked for and nothing else', { closeCode: 4000, other: 1 }, { closeCode: 4000 }],
    ['an object without a prototype', Object.assign(Object.create(null), { reason: 'why' }), { reason: 'why' }],
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a primitive, which the browser refuses', 5, {}],
  ])('%s', (_what, options, expected) => {
    expect(read(options)).toEqual(expected);
  });

  it('not where a getter or an inherited property would have to be asked', () => {
    const getter = vi.fn(() => 4000);
    expect(read(Object.defineProperty({}, 'closeCode', { get: getter }))).toBeNull();
    class Inherited {
      get closeCode() {
        return getter();
      }
    }
    expect(read(new Inherited())).toBeNull();
    expect(read(() => undefined)).toBeNull();
    expect(getter).not.toHaveBeenCalled();
  });
});
