/** Since which version a browser has a feature, by https://github.com/mdn/browser-compat-data. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement, SupportStatement } from '@mdn/browser-compat-data';
import type { Browser } from '../../../src/record/ending.ts';

export type Feature = Identifier;

/** What is read of a source and stands in the data, with all the places there that it may mean. */
export interface Use {
  /** As it is written: `Array.from`, `.toSorted`, `:has()`. */
  readonly name: string;
  /** Several where the source does not show which: then one of them is enough. */
  readonly features: readonly Feature[];
}

// Not imported: the test runner would take half a minute to make a module of 20 MB.
const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const data = JSON.parse(fs.readFileSync(file, 'utf8')) as CompatData;

export function featureAt(path: readonly string[]): Feature | null {
  let feature: Feature | undefined = data as unknown as Feature;
  for (const name of path) {
    if (!feature || !Object.hasOwn(feature, name)) return null;
    feature = feature[name];
  }
  return feature ?? null;
}

/** What stands below it, by name. */
export function within(feature: Feature | null): readonly (readonly [string, Feature])[] {
  return Object.entries(feature ?? {}).filter((entry): entry is [string, Feature] => entry[0] !== '__compat');
}

/** False only where the data says so: a feature without a statement of its own says nothing. */
export function isSupported(use: Use, browser: Browser, version: number): boolean {
  const statements = use.features.map(({ __compat }) => __compat?.support[browser]);
  return statements.some((statement) => !statement || all(statement).some((one) => isIn(one, version)));
}

function all(statement: SupportStatement): readonly SimpleSupportStatement[] {
  return Array.isArray(statement) ? statement : [statement as SimpleSupportStatement];
}

/** Not behind a flag, under its own name, and not taken away again. */
function isIn(statement: SimpleSupportStatement, version: number): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = statement;
  if (flags || prefix || other) return false;
  return toNumber(added) <= version && (removed === undefined || toNumber(removed) > version);
}

/** `≤72` means: at the latest. `false` and `preview`: in no released version. */
function toNumber(version: string | false): number {
  const number = version === false ? Number.NaN : Number.parseFloat(version.replace('≤', ''));
  return Number.isNaN(number) ? Infinity : number;
}
