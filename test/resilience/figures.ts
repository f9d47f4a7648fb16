/** Figures that a test tells `npm run test:resilience`. */

/** By name; counts, seconds and milliseconds. `storm`: how many ended at once; `kills`, `cases`, `lost` and `twice` are added up. */
export type Figures = Readonly<Record<string, number>>;

/** Playwright: the type of the annotation that carries them. Vitest: their name in the test's `meta`. */
export const FIGURES = 'figures';
