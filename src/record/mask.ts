/**
 * Replaces what may be a secret by `*masked-1*`, `*masked-2*` …: equal secrets by the same number, so that records can
 * still be compared. The sign is plain ASCII that needs no escape in an address, so a masked address still parses.
 *
 * In an address: every query value, user information, values in the fragment, and parts of the path that look like
 * tokens. In other text: addresses in it, credentials behind their names (`Bearer …`, `token=…`), and words that look
 * like tokens. Masking what is masked changes nothing.
 */
import { createAddressMask } from './mask-address.ts';
import { isSecretName, looksLikeToken } from './token-like.ts';

export interface Mask {
  /** A text that is one address, absolute or not. */
  address(text: string): string;
  /** The stack of an exception: addresses that end in a line and a column. */
  stack(text: string): string;
  /** Any other text of a page, a server or a browser. */
  text(text: string): string;
  /** A list in which a name may come before its secret: `['bearer', '…']`. */
  list(items: readonly string[]): readonly string[];
}

const SIGN = /^\*masked-\d+\*$/;
const ADDRESS = /\b[a-z][a-z0-9+.-]{0,19}:\/\/[^\s"<>`]+/gi;
/** Chromium and Firefox both end an address of a stack with `:line:column`. */
const PLACE = /(?::\d+){1,2}$/;
/** Named credentials: the scheme of an Authorization header, or a name with a value. */
const SCHEME = /\b(bearer|basic|digest|token)(\s+)([^\s,;"'*]{4,})/gi;
const NAMED = /(["']?)([\w.-]{3,40})(\1\s*[=:]\s*)(["']?)([^\s"'&,;*}\])]+)/g;
/** What a token is made of; `*` and `:` are not among it, and `:` only as Telegram has it. */
const WORD = /(?:\d{6,12}:)?[\w+/=.~-]{8,}/g;
/** Shorter secrets are too like ordinary words to be looked for in other places. */
const LEAST_KNOWN = 8;

/** @param after the highest number that is already taken */
export function createMask(after = 0): Mask {
  const numbers = new Map<string, number>();
  /** Secrets that are told from words anywhere. */
  const known = new Set<string>();

  /** @param isNamed it stands behind a name for secrets, so it is one even if it looks like a word */
  function secret(value: string, isNamed = false): string {
    if (value === '' || SIGN.test(value)) return value;
    const number = numbers.get(value) ?? after + numbers.size + 1;
    numbers.set(value, number);
    if (value.length >= LEAST_KNOWN && (isNamed || /\d/.test(value))) known.add(value);
    return `*masked-${number}*`;
  }

  const word = (value: string) => (known.has(value) || looksLikeToken(value) ? secret(value) : value);

  function words(text: string): string {
    return text.replaceAll(WORD, (found) => {
      const masked = word(found);
      // A token behind names, as subprotocols have it: `base64url.bearer.authorization.k8s.io.<token>`.
      return masked === found ? found.split('.').map(word).join('.') : masked;
    });
  }

  function plain(text: string): string {
    const withoutCredentials = text
      .replaceAll(SCHEME, (all, scheme: string, space: string, value: string) =>
        isCredential(value) ? scheme + space + secret(value, true) : all,
      )
      .replaceAll(NAMED, (all, quote: string, name: string, sign: string, opening: string, value: string) =>
        isSecretName(name) && value.length >= 3 && !/^(?:bearer|basic|digest|token)$/i.test(value)
          ? quote + name + sign + opening + secret(value, true)
          : all,
      );
    return words(withoutCredentials);
  }

  function withAddresses(text: string, maskAddress: (address: string) => string): string {
    let from = 0;
    let masked = '';
    for (const match of text.matchAll(ADDRESS)) {
      const address = withoutClosing(match[0]);
      masked += plain(text.slice(from, match.index)) + maskAddress(address);
      from = match.index + address.length;
    }
    return masked + plain(text.slice(from));
  }

  const address = createAddressMask({ secret, plain, prose });

  function prose(value: string): string {
    return withAddresses(value, address);
  }

  return {
    address,
    text: prose,
    stack: (value) =>
      withAddresses(value, (found) => {
        const place = PLACE.exec(found)?.[0] ?? '';
        return address(found.slice(0, found.length - place.length)) + place;
      }),
    list: (items) =>
      items.map((item, index) =>
        isSecretName(items[index - 1] ?? '') && item.length >= 3 ? secret(item, true) : prose(item),
      ),
  };
}

/** Without the quote, the bracket or the full stop that closes what the address stands in. */
function withoutClosing(found: string): string {
  let depth = 0;
  const closing = [...found].findIndex((character) => {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    return depth < 0;
  });
  return (closing === -1 ? found : [...found].slice(0, closing).join('')).replace(/[',.;:!]+$/, '');
}

/** Not `Bearer realm="…"`, nor a word of a sentence. */
function isCredential(value: string): boolean {
  return !/^\w+=/.test(value) && (/\d/.test(value) || looksLikeToken(value) || value.length >= 20);
}
