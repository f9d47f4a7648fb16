/** The texts of a row that the filter looks through, read once for each. */
import type { Disconnect } from '../disconnect.ts';
import type { Explanation } from '../explainer.ts';
import { productSearchText } from '../product-words.ts';

export interface SearchFields {
  /** As recorded. */
  readonly fields: readonly string[];
  /** All of them in lower case. */
  readonly text: string;
}

const ofRecords = new WeakMap<Disconnect, SearchFields>();
const ofExplanations = new WeakMap<Explanation, SearchFields>();

/** What is known without a rule: address, code, its name, the reasons. */
export function recordFields(disconnect: Disconnect): SearchFields {
  const known = ofRecords.get(disconnect);
  if (known) return known;
  const { record, closeCode, codeName, reason } = disconnect;
  const fields = searchFields([record.url, closeCode?.code, codeName, reason, record.closeCall?.reason]);
  ofRecords.set(disconnect, fields);
  return fields;
}

/** What the rules say. */
export function explanationFields(explanation: Explanation): SearchFields {
  const known = ofExplanations.get(explanation);
  if (known) return known;
  const fields = searchFields([explanation.headline, productSearchText(explanation)]);
  ofExplanations.set(explanation, fields);
  return fields;
}

function searchFields(values: readonly (string | number | null | undefined)[]): SearchFields {
  // Nobody types the no-break space that holds a number and its unit together.
  const fields = values
    .filter((value) => value != null && value !== '')
    .map((value) => String(value).replaceAll('\u00a0', ' '));
  return { fields, text: fields.join('\n').toLowerCase() };
}
