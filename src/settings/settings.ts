/** What the user may set, for all tabs and windows. */
import { DEFAULT_LIST_LAYOUT, type ListLayout } from '../panel/list/list-setting.ts';
import type { Language } from '../texts/languages.ts';

export interface Settings {
  /** The toolbar button counts the abnormal disconnects of its tab. */
  readonly badge: boolean;
  readonly bounds: BoundsSetting;
  readonly language: LanguageChoice;
  /** Columns, their widths, order and groups of the list of disconnects. */
  readonly list: ListLayout;
  /** What an export does unless it is asked otherwise. */
  readonly maskExports: boolean;
  /** The user's own close packs, as the texts that they wrote; whoever uses one reads it (`src/own-packs/`). */
  readonly ownPacks: readonly string[];
  /** Which product the user says is behind an endpoint, each endpoint once. */
  readonly packChoices: readonly PackChoice[];
  /** Patterns of the sites of which nothing is recorded (`site-pattern.ts`). */
  readonly sitesOff: readonly string[];
}

export interface PackChoice {
  /** Scheme, host and path, without the query. */
  readonly endpoint: string;
  /** The id of a close pack. It may have gone since: then the endpoint is recognised as any other. */
  readonly pack: string;
}

/** How much the log may hold. */
export interface BoundsSetting {
  readonly disconnectsPerTab: number;
  /** Of all tabs together. */
  readonly disconnects: number;
  /** Of all tabs together, in MiB. */
  readonly mebibytes: number;
}

/** `browser`, which means the language of the browser's own interface, or a language. */
export type LanguageChoice = Language;

export type SettingKey = keyof Settings;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The upper ends are what `storage.session` can hold: 10 MiB for all tabs together, of which 2 are left for what is under
 * way; a record is under 800 bytes on average. Below the lower ends a page that opens a few sockets at once would show
 * no more than their last.
 */
export const BOUNDS_RANGES: Readonly<Record<keyof BoundsSetting, Range>> = {
  disconnectsPerTab: { from: 10, to: 5000 },
  disconnects: { from: 10, to: 10_000 },
  mebibytes: { from: 1, to: 8 },
};

export const DEFAULT_SETTINGS: Settings = {
  badge: true,
  bounds: {
    disconnectsPerTab: BOUNDS_RANGES.disconnectsPerTab.to,
    disconnects: BOUNDS_RANGES.disconnects.to,
    mebibytes: BOUNDS_RANGES.mebibytes.to,
  },
  language: 'browser',
  list: DEFAULT_LIST_LAYOUT,
  maskExports: true,
  ownPacks: [],
  packChoices: [],
  sitesOff: [],
};
