/** The fixtures of the end-to-end tests, and a way to tell figures. */
import { test as base } from '../e2e/support/stage-fixture.ts';
import { FIGURES, type Figures } from './figures.ts';

export const test = base.extend<{ readonly tell: (figures: Figures) => void }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
  tell: async ({}, use, testInfo) => {
    await use((figures) => testInfo.annotations.push({ type: FIGURES, description: JSON.stringify(figures) }));
  },
});

export { expect } from '../e2e/fixtures.ts';
