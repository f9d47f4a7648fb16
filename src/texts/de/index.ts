import type { Texts } from '../texts.ts';
import { categories } from './categories.ts';
import { causes } from './causes/index.ts';
import { closeCodes, whoSends } from './close-codes.ts';
import { endedBy, endings } from './endings.ts';
import { endpoints } from './endpoints.ts';
import { evidence, evidenceOfStreams } from './evidence.ts';
import { failures } from './failures.ts';
import { filter } from './filter.ts';
import { findings } from './findings.ts';
import { handshake } from './handshake.ts';
import { live } from './live.ts';
import { notKnown } from './not-known.ts';
import { options } from './options.ts';
import { packs } from './packs.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { report } from './report.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shortcuts } from './shortcuts.ts';
import { states } from './states.ts';
import { surroundings } from './surroundings.ts';

export const de: Texts = {
  categories,
  causes,
  evidence,
  evidenceOfStreams,
  filter,
  findings,
  closeCodes,
  whoSends,
  endings,
  endpoints,
  endedBy,
  live,
  notKnown,
  options,
  packs,
  panel,
  popup,
  handshake,
  failures,
  settings,
  shortcuts,
  states,
  surroundings,
  report,
  session,
};

/** What the panel asks each folder for. */
export { de as texts };
