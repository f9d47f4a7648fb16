import { describe, expect, test } from 'vitest';

import { webDriverKeys } from '../../e2e/drivers/firefox-keys.ts';
import { toExpression } from '../../e2e/drivers/page-script.ts';

/** As a browser does it. */
function evaluate(expression: string): unknown {
  // oxlint-disable-next-line no-eval -- evaluating is what is tested
  return (0, eval)(expression);
}

describe('a script on its way into a document', () => {
  test('can be a function with arguments', async () => {
    const script = (a: number, { b }: { b: number }) => a + b;
    expect(await evaluate(toExpression(script, [1, { b: 2 }]))).toBe(3);
  });

  test('can be the body of a function, which may wait and may end with a comment', async () => {
    const body = 'const value = await Promise.resolve(arguments[0]); return value; // the end';
    expect(await evaluate(toExpression(body, ['x']))).toBe('x');
  });

  test('can contain the helper that compilers put into functions with names', async () => {
    const body = `const inner = __name(() => 1, 'inner'); return inner();`;
    expect(await evaluate(toExpression(body, []))).toBe(1);
  });

  test('keeps an undefined argument, so that defaults apply', async () => {
    expect(await evaluate(toExpression((a: number | undefined = 5) => a, [undefined]))).toBe(5);
  });
});

describe('keys for Firefox', () => {
  test.each([
    ['Enter', '\uE007'],
    ['Shift+Tab', '\uE008\uE004'],
    ['Control+f', '\uE009f'],
    ['+', '+'],
    ['Control++', '\uE009+'],
  ])('%s', (press, keys) => {
    expect(webDriverKeys(press)).toBe(keys);
  });

  test('that are not known are refused', () => {
    expect(() => webDriverKeys('F99')).toThrow('F99');
  });
});
