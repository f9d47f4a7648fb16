/** That no fault was seen says something only where one would be. */
import { until } from '../e2e/drivers/until.ts';
import { expect, test } from './fixtures.ts';

test('an exception in our own code is seen by these tests', async ({ app, panel }) => {
  const errors = await app.collectErrors();
  expect(await errors()).toEqual([]);
  await panel.waitFor(() => document.querySelector('input[type=search], .filter input') !== null, {
    what: 'the filter',
  });
  await panel.evaluate(() => {
    // What Ctrl+F calls.
    Object.defineProperty(HTMLInputElement.prototype, 'select', { value: undefined });
    dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
  });
  const seen = await until(async () => (await errors()).length > 0 && errors(), { what: 'the error' });
  expect(seen.some((text) => text.includes('select'))).toBe(true);
});
