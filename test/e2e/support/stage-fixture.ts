/** The fixtures with a stage instead of the lab: the tab starts empty. */
import { test as base } from '../fixtures.ts';
import { type Stage, startStage } from './stage.ts';

export const test = base.extend<object, { stage: Stage }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const stage = await startStage();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],

  tab: async ({ app, stage }, use) => {
    const tab = await app.newTab(stage.show('/', { html: '<!doctype html><title>A stranger’s page</title>' }));
    await use(tab);
    await tab.close();
  },
});

export { expect } from '../fixtures.ts';
