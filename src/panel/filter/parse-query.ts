/** What the filter's text asks for. What cannot be understood is said, and taken as text. */
import { FILTER_KEYS, type FilterKeyId, type Matcher, type Subject } from './filter-keys.ts';
import { safeRegex, type RegexFault, type SafeRegex } from './safe-regex.ts';
import { explanationFields, recordFields, type SearchFields } from './search-fields.ts';
import { tokenise, type Token } from './tokenise.ts';

export interface Query {
  /** All of them have to hold; what costs least comes first. */
  readonly terms: readonly Term[];
  readonly problems: readonly QueryProblem[];
}

export interface Term {
  readonly matches: Matcher;
  readonly isNegated: boolean;
  readonly isRegex: boolean;
  readonly isExplained: boolean;
}

export type QueryProblem =
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'bad-value'; readonly key: FilterKeyId; readonly value: string }
  | { readonly kind: 'bad-regex'; readonly fault: RegexFault; readonly source: string };

/** What a key's value looks like in an address or a time, which is meant as text: `wss://…`, `localhost:8080`. */
const NO_KEY = /^[a-z-]+:(\/\/|\d{2,5}(\/|$))/i;

export function isFilterKey(key: string): key is FilterKeyId {
  return Object.hasOwn(FILTER_KEYS, key);
}

export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const problems: QueryProblem[] = [];
  for (const token of tokenise(text)) {
    const term = readToken(token);
    if (!term) continue;
    if ('problem' in term) problems.push(term.problem);
    terms.push('problem' in term ? textTerm(token, token.source) : term);
  }
  return { terms: terms.toSorted((a, b) => cost(a) - cost(b)), problems };
}

/** null for what asks for nothing yet. */
function readToken(token: Token): Term | { readonly problem: QueryProblem } | null {
  const { isNegated, source } = token;
  switch (token.kind) {
    case 'text':
      return token.text === '' ? null : textTerm(token, token.text);
    case 'regex': {
      const regex = safeRegex(token.pattern, token.flags);
      if (typeof regex === 'string') return { problem: { kind: 'bad-regex', fault: regex, source } };
      return regexTerm(token, regex);
    }
    case 'key': {
      const { key, value } = token;
      if (!isFilterKey(key)) {
        return NO_KEY.test(source) ? textTerm(token, source) : { problem: { kind: 'unknown-key', key } };
      }
      if (value === '') return null;
      const matches = FILTER_KEYS[key].read(value);
      if (!matches) return { problem: { kind: 'bad-value', key, value } };
      return { matches, isNegated, isRegex: false, isExplained: FILTER_KEYS[key].isExplained ?? false };
    }
  }
}

function textTerm({ isNegated }: Token, text: string): Term {
  const wanted = text.toLowerCase();
  return { isNegated, isRegex: false, isExplained: true, matches: inFields((fields) => fields.text.includes(wanted)) };
}

function regexTerm({ isNegated }: Token, regex: SafeRegex): Term {
  return {
    isNegated,
    isRegex: true,
    isExplained: true,
    matches: inFields(({ fields }) => fields.some((field) => regex.test(field))),
  };
}

/** What is recorded is looked through first: where it is there, no rule has to be asked. */
function inFields(has: (fields: SearchFields) => boolean): Matcher {
  return ({ disconnect, explained }: Subject) => {
    if (has(recordFields(disconnect))) return true;
    const explanation = explained();
    return explanation !== null && has(explanationFields(explanation));
  };
}

function cost({ isRegex, isExplained }: Term): number {
  return Number(isExplained) + Number(isRegex);
}
