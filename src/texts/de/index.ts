import type { Texts } from '../texts.ts';
import { categories } from './categories.ts';
import { closeCodes, whoSends } from './close-codes.ts';
import { endedBy, endings } from './endings.ts';
import { failures } from './failures.ts';
import { handshake } from './handshake.ts';
import { notKnown } from './not-known.ts';
import { panel } from './panel.ts';
import { session } from './session.ts';
import { surroundings } from './surroundings.ts';

export const de: Texts = {
  categories,
  closeCodes,
  whoSends,
  endings,
  endedBy,
  notKnown,
  panel,
  handshake,
  failures,
  surroundings,
  session,
};
