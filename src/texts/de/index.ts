import type { Texts } from '../texts.ts';
import { categories } from './categories.ts';
import { closeCodes, whoSends } from './close-codes.ts';
import { endedBy, endings } from './endings.ts';
import { panel } from './panel.ts';

export const de: Texts = { categories, closeCodes, whoSends, endings, endedBy, panel };
