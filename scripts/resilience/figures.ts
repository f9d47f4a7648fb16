/** What the runners wrote, as one list of promises with their figures. */
import { FIGURES, type Figures } from '../../test/resilience/figures.ts';

export interface Promised {
  readonly what: string;
  /** `chromium`, `firefox`, or `unit` for what needs no browser. */
  readonly where: string;
  readonly holds: boolean;
  readonly seconds: number;
  readonly figures: Figures;
}

/** `--reporter=json` of Playwright. */
export interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  /** Of files that could not be loaded, say. */
  readonly errors: readonly { readonly message?: string }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
      readonly results: readonly { readonly duration: number }[];
    }[];
  }[];
}

/** `--reporter=json` of Vitest. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number;
      readonly meta?: Readonly<Record<string, unknown>>;
    }[];
  }[];
}

export function promisesOfPlaywright({ suites, errors }: PlaywrightReport): Promised[] {
  const broken = errors.map(({ message = 'an error outside of tests' }) => ({
    what: message,
    where: 'the runner',
    holds: false,
    seconds: 0,
    figures: {},
  }));
  return [...suites.flatMap(promisesOfSuite), ...broken];
}

function promisesOfSuite({ suites = [], specs }: PlaywrightSuite): Promised[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status, annotations, results }) => ({
      what: title,
      where: projectName,
      holds: status === 'expected',
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      figures: Object.assign({}, ...annotations.filter(({ type }) => type === FIGURES).map(readFigures)) as Figures,
    })),
  );
  return [...own, ...suites.flatMap(promisesOfSuite)];
}

function readFigures({ description = '{}' }: { readonly description?: string }): Figures {
  return JSON.parse(description) as Figures;
}

export function promisesOfVitest({ testResults }: VitestReport): Promised[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, duration = 0, meta = {} }) => ({
      what: fullName,
      where: 'unit',
      holds: status === 'passed',
      seconds: duration / 1000,
      figures: (meta[FIGURES] ?? {}) as Figures,
    })),
  );
}

/** Of all promises together. */
export interface Totals {
  readonly held: number;
  readonly broken: number;
  readonly killsSurvived: number;
  readonly stormsHeld: number;
  readonly casesTried: number;
  readonly lost: number;
  readonly twice: number;
}

export function totalsOf(promises: readonly Promised[]): Totals {
  const sum = (name: string) => promises.reduce((total, { figures }) => total + (figures[name] ?? 0), 0);
  return {
    held: promises.filter(({ holds }) => holds).length,
    broken: promises.filter(({ holds }) => !holds).length,
    killsSurvived: sum('kills'),
    stormsHeld: promises.filter(({ holds, figures }) => holds && 'storm' in figures).length,
    casesTried: sum('cases'),
    lost: sum('lost'),
    twice: sum('twice'),
  };
}
