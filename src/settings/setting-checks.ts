/** The border of the settings: what comes from the browser's store may be of another version, or anything. */
import { type Check, flag, list, ParseError, shape, text } from '../protocol/checks.ts';
import { checkListLayout } from './check-list-layout.ts';
import { BOUNDS_RANGES, type BoundsSetting, type PackChoice, type Range, type Settings } from './settings.ts';
import { normaliseSitePattern } from './site-pattern.ts';

/** More than anybody types; a list that a broken store makes longer is cut. */
const MOST_SITES = 500;
/** Of a host name: RFC 1035 section 2.3.4, and a port. */
const PATTERN_LIMIT = 260;

/** The largest pack that comes with the extension has some 20,000 code units. */
const PACK_LIMIT = 500_000;
const MOST_PACKS = 100;
/** As long as a recorded address may be. */
const ENDPOINT_LIMIT = 8192;
const PACK_ID_LIMIT = 64;
/** As RFC 5646 section 4.4.1 has it for a tag. */
const LANGUAGE_LIMIT = 35;
const MOST_CHOICES = 500;

/** Any: another version may know more languages, and what was chosen there is kept. */
const languageChoice: Check<string> = (value) => {
  const choice = text(LANGUAGE_LIMIT)(value);
  if (/^[a-z]{2,8}(?:-[a-z\d]{2,8})*$/i.test(choice)) return choice;
  throw new ParseError('expected the tag of a language');
};

const within =
  ({ from, to }: Range): Check<number> =>
  (value) => {
    if (Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to) return value as number;
    throw new ParseError(`expected a whole number from ${from} to ${to}`);
  };

const sitePattern: Check<string> = (value) => {
  const pattern = normaliseSitePattern(text(PATTERN_LIMIT)(value));
  if (pattern === null) throw new ParseError('expected a pattern of hosts');
  return pattern;
};

/** A setting more is a line here, one in `settings.ts` twice, and its name in `texts.settings.names`. */
export const SETTING_CHECKS: { readonly [Key in keyof Settings]: Check<Settings[Key]> } = {
  badge: flag,
  bounds: shape<BoundsSetting>({
    disconnectsPerTab: within(BOUNDS_RANGES.disconnectsPerTab),
    disconnects: within(BOUNDS_RANGES.disconnects),
    mebibytes: within(BOUNDS_RANGES.mebibytes),
  }),
  language: languageChoice,
  list: checkListLayout,
  maskExports: flag,
  ownPacks: list(text(PACK_LIMIT), MOST_PACKS),
  packChoices: list(shape<PackChoice>({ endpoint: text(ENDPOINT_LIMIT), pack: text(PACK_ID_LIMIT) }), MOST_CHOICES),
  sitesOff: list(sitePattern, MOST_SITES),
};
