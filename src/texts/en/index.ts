import { categories } from './categories.ts';
import { closeCodes, whoSends } from './close-codes.ts';
import { endedBy, endings } from './endings.ts';
import { panel } from './panel.ts';

export const en = { categories, closeCodes, whoSends, endings, endedBy, panel };
