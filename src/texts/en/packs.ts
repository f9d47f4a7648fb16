/** The words around close packs; what a pack itself says is in its file. */
import type { HttpLikeCode } from '../../close-codes/http-like.ts';
import type { HintKind } from '../../close-codes/pack-hints.ts';
import type { PackKind, PackRetry } from '../../close-codes/vendor-pack.ts';

export const packs = {
  /** Of a code in a product's mouth. */
  retry: {
    no: 'do not reconnect',
    reconnect: 'reconnect, after a small random delay',
    backoff: 'reconnect, after a delay that grows with each attempt',
    resume: 'reconnect and resume the old session',
    'after-fix': 'change something first: a token, a message, a setting',
  } satisfies Record<PackRetry, string> as Readonly<Record<PackRetry, string>>,

  why: {
    pinned: () => 'you chose it for this endpoint',
    host: () => 'host',
    subprotocol: () => 'subprotocol agreed',
    offered: () => 'subprotocol offered',
    path: () => 'address contains',
    reason: () => 'reason',
    header: (name: string) => `header ${name}`,
  } satisfies Record<HintKind, (name: string) => string> as Readonly<Record<HintKind, (name: string) => string>>,

  section: {
    whyLabel: 'recognised by',
    retryLabel: 'then',
    sourceLabel: 'source',
    checked: (date: string) => `read on ${date}`,
    confidence: {
      high: '',
      medium: 'Usually so: known at second hand or from an older version.',
      low: 'Reported by users.',
    },
    unknownCode: (code: number) => `Its pack does not know ${code}.`,
    range: (from: number, to: number) => `It says so of ${from}–${to} as a whole.`,
    from: (product: string) => `As in ${product}.`,
    byClient: 'As a rule the client’s library makes this code.',
    inMessages: 'Its reasons come in messages: read the last one before the end in the Network panel.',
    others: (count: number, shown: string) => (count === 1 ? '1 other reading' : `${shown} other readings`),
    choose: 'product at this endpoint',
    automatic: 'recognise it',
    lookUp: (code: number) => `All that is known of ${code}`,
    httpLike: 'Possible:',
    httpLikeMeaning: (words: string) => `many servers build such codes from an HTTP status; this would be “${words}”.`,
  },

  view: {
    standard: 'The standard',
    products: (count: number, shown: string) => (count === 1 ? '1 product' : `${shown} products`),
    kinds: {
      service: 'service',
      platform: 'platform',
      application: 'application',
      protocol: 'protocol',
      'server-library': 'server library',
      'dev-tool': 'development tool',
      own: 'your own',
    } satisfies Record<PackKind, string> as Readonly<Record<PackKind, string>>,
    code: 'Code',
    meaning: 'Meaning',
    next: 'Then',
    illegal: 'Outside of what a close code may be.',
    recognised: 'How it is recognised',
    recognisedByReason: 'How it is recognised: by a reason, or by your choice',
    subprotocols: 'subprotocol',
    address: 'address',
  },

  httpLike: {
    4400: 'bad request',
    4401: 'unauthorized',
    4403: 'forbidden',
    4404: 'not found',
    4408: 'timeout',
    4409: 'conflict',
    4429: 'too many requests',
    4500: 'server error',
    4503: 'unavailable',
  } satisfies Record<HttpLikeCode, string> as Readonly<Record<HttpLikeCode, string>>,
};
