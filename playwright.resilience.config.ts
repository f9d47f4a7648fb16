import { defineConfig } from 'playwright/test';
import config from './playwright.config.ts';

/** What `npm run test:resilience` runs in the browsers: what takes long, and of the rest what holds its promises. */
export default defineConfig({
  ...config,
  testDir: 'test',
  testMatch: ['resilience/*.spec.ts', 'e2e/hostile/*.spec.ts', 'e2e/edges.spec.ts', 'e2e/windows.spec.ts'],
  timeout: 300_000,
});
