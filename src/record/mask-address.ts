/** The parts of an address that may be secret. It is taken apart as text, so that what does not parse is masked too. */
import { isSecretName } from './token-like.ts';

export interface TextMask {
  /** @param isNamed it stands behind a name for secrets */
  secret(value: string, isNamed?: boolean): string;
  /** A text without addresses. */
  plain(text: string): string;
  /** Any text. */
  prose(text: string): string;
}

/** Scheme and slashes, user information with host and port, the rest. */
const ADDRESS = /^((?:[a-z][a-z0-9+.-]*:)?[\\/]*)([^\\/?#]*)(.*)$/is;
const REST = /^([^?#]*)(\?[^#]*)?(#.*)?$/s;
/** Behind a name for secrets in a path, what is as long as this is no word. */
const LONG_PART = 16;

export function createAddressMask({ secret, plain, prose }: TextMask): (text: string) => string {
  function address(text: string): string {
    if (/^data:/i.test(text)) return text.replace(/,(.+)$/s, (_, data: string) => `,${secret(data)}`);
    const [, wrapper, wrapped] = /^(blob:|filesystem:|view-source:)(.+)$/is.exec(text) ?? [];
    if (wrapper && wrapped) return wrapper + address(wrapped);
    const [, scheme = '', authority = '', rest = ''] = ADDRESS.exec(text) ?? [];
    const at = authority.lastIndexOf('@') + 1;
    const host = authority.slice(at);
    // Without a scheme this is the first part of a path.
    return scheme + user(authority.slice(0, at)) + (scheme === '' ? path(host) : host) + pathAndAfter(rest);
  }

  function user(text: string): string {
    return text.replaceAll(/[^:@]+/g, (each) => secret(decoded(each)));
  }

  function pathAndAfter(text: string): string {
    const [, route = '', query, fragment] = REST.exec(text) ?? [];
    return (
      path(route) +
      (query === undefined ? '' : `?${pairs(query.slice(1))}`) +
      (fragment === undefined ? '' : `#${afterHash(fragment.slice(1))}`)
    );
  }

  /** `access_token=…`, or a route of the application. */
  function afterHash(text: string): string {
    return /^[^/?]*=/.test(text) ? pairs(text) : pathAndAfter(text);
  }

  function pairs(query: string): string {
    return query.split('&').map(pair).join('&');
  }

  /** Every value; where there is no `=`, the whole may be a token. */
  function pair(text: string): string {
    const equals = text.indexOf('=');
    if (equals === -1) return part(text);
    const name = text.slice(0, equals);
    return `${part(name)}=${secret(decoded(text.slice(equals + 1)), isSecretName(name))}`;
  }

  function path(text: string): string {
    let before = '';
    return text
      .split('/')
      .map((segment) => {
        const follows = isSecretName(before) && (/\d/.test(segment) || segment.length >= LONG_PART);
        before = segment;
        return follows ? secret(decoded(segment), true) : withParameters(segment);
      })
      .join('/');
  }

  /** `live;jsessionid=…` */
  function withParameters(segment: string): string {
    const [name = '', ...parameters] = segment.split(';');
    return [part(name), ...parameters.map(pair)].join(';');
  }

  /** A token may stand between escapes: `bad%20token%20…`. */
  function part(text: string): string {
    const readable = decoded(text);
    if (readable === text) return plain(text);
    const masked = prose(readable);
    return masked === readable ? text : encoded(masked);
  }

  return address;
}

/** As it is where the escapes are not UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD'));
}
