import { describe, expect, it } from 'vitest';
import { recordProtocols } from '../../../src/hook/recorded-protocols.ts';

/** Reads the argument as the native constructor does: WebIDL's union of DOMString and sequence<DOMString>. */
function readAsBrowser(argument: unknown): string[] {
  if (argument === undefined) return [];
  if (typeof argument === 'object' && argument !== null && (argument as Iterable<unknown>)[Symbol.iterator]) {
    return Array.from(argument as Iterable<unknown>, String);
  }
  return [String(argument)];
}

/** A bare list has no methods. */
const listed = (list: readonly string[] | null): unknown => JSON.parse(JSON.stringify(list));

describe('subprotocols are recorded while the browser reads them', () => {
  it.each([
    ['nothing', undefined, []],
    ['one name', 'chat', ['chat']],
    ['a list', ['chat', 'superchat'], ['chat', 'superchat']],
    ['any iterable', new Set(['chat', 'mqtt']), ['chat', 'mqtt']],
  ])('%s', (_name, protocols, expected) => {
    const recorded = recordProtocols(protocols);
    expect(readAsBrowser(recorded.argument)).toEqual(expected);
    expect(listed(recorded.read())).toEqual(expected);
  });

  it('hands a list over in another guise and a name as it is', () => {
    expect(recordProtocols('chat').argument).toBe('chat');
    expect(readAsBrowser(recordProtocols(null).argument)).toEqual(['null']);
  });

  it('touches nothing until the browser does, and everything once', () => {
    const touched: string[] = [];
    const protocols = new Proxy(['a', 'b'], {
      get(target, key, receiver) {
        touched.push(String(key));
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const { argument, read } = recordProtocols(protocols);
    expect(touched).toEqual([]);

    readAsBrowser(argument);
    const throughUs = touched.splice(0).filter((key) => key !== 'Symbol(Symbol.iterator)');
    readAsBrowser(protocols);
    const direct = touched.splice(0).filter((key) => key !== 'Symbol(Symbol.iterator)');
    expect(throughUs).toEqual(direct);
    expect(listed(read())).toEqual(['a', 'b']);
  });

  it('lets an error of the page through unchanged', () => {
    const fault = new Error('the page’s own');
    const { argument } = recordProtocols({
      [Symbol.iterator]() {
        throw fault;
      },
    });
    expect(() => readAsBrowser(argument)).toThrow(fault);
  });

  it('converts an object that cannot be iterated by its own toString', () => {
    const page = {
      toString() {
        return this === page ? 'chat' : 'called on a stranger';
      },
    };
    expect(readAsBrowser(recordProtocols(page).argument)).toEqual(['chat']);
  });

  it('does not know names that are converted from something else', () => {
    const { argument, read } = recordProtocols(['chat', 7]);
    readAsBrowser(argument);
    expect(read()).toBeNull();
  });
});
