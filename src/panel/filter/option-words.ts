/** What stands beside a completion: the key's meaning, or the name of what its value stands for. */
import { lookUpCloseCode } from '../../close-codes/look-up.ts';
import type { EndedBy } from '../../record/ending.ts';
import type { CauseId } from '../../diagnosis/cause-ids.ts';
import type { Category } from '../../close-codes/close-pack.ts';
import type { Texts } from '../../texts/texts.ts';
import type { CompletionOption } from './complete.ts';
import type { FilterKeyId } from './filter-keys.ts';

const NAMES: Partial<Readonly<Record<FilterKeyId, (value: string, texts: Texts) => string>>> = {
  code: (value, texts) => (value === 'none' ? texts.panel.filter.noCode : codeName(Number(value), texts)),
  category: (value, texts) =>
    value === 'no-code' ? texts.panel.filter.noCode : texts.categories[value as Category].chip,
  cause: (value, texts) => {
    const { headline } = texts.causes[value as CauseId];
    // What speaks of one socket's figures names no cause in general.
    return typeof headline === 'string' ? headline : '';
  },
  'ended-by': (value, texts) => texts.endedBy[value as EndedBy],
};

export function optionWords({ key, value }: CompletionOption, texts: Texts): string {
  return value === null ? texts.filter.keys[key] : (NAMES[key]?.(value, texts) ?? '');
}

function codeName(code: number, texts: Texts): string {
  return texts.closeCodes[lookUpCloseCode(code).identifier].name;
}
