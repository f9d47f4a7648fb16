import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Properties are tried a few hundred times: seconds where the machine is busy.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'] } },
      // Reads what `npm run build` wrote.
      { extends: true, test: { name: 'repo', include: ['test/repo/**/*.test.ts'] } },
    ],
  },
});
