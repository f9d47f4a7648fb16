import { defineConfig } from 'playwright/test';

/** One suite for both browsers: the project's `browserName` selects the driver (test/e2e/fixtures.ts). */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  reporter: 'list',
  timeout: 60_000,
  // A flaky test is a bug.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Two browsers and a server on two cores: more at once would only be slower, and no test of time would be steady.
  workers: 1,
  projects: [
    // What one browser alone can do has a tag: it is no test of the other, so none that is skipped there.
    { name: 'chromium', use: { browserName: 'chromium' }, grepInvert: /@firefox/ },
    { name: 'firefox', use: { browserName: 'firefox' }, grepInvert: /@chromium/ },
  ],
});
