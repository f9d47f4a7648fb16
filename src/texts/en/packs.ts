/** The words around close packs; what a pack itself says is in its file. */
import type { HttpLikeCode } from '../../close-codes/http-like.ts';
import type { HintKind } from '../../close-codes/pack-hints.ts';
import type { PackFault } from '../../own-packs/read-own-pack.ts';
import type { PackKind, PackRetry } from '../../close-codes/vendor-pack.ts';
import { describeShapeProblem } from './shape-problem.ts';
import { one } from './plural.ts';

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
    others: (count: number, shown: string) => one(count, '1 other reading', `${shown} other readings`),
    choose: 'product at this endpoint',
    automatic: 'recognise it',
    lookUp: (code: number) => `All that is known about ${code}`,
    httpLike: 'Possible:',
    httpLikeMeaning: (words: string) => `many servers build such codes from an HTTP status; this would be “${words}”.`,
  },

  view: {
    standard: 'The standard',
    products: (count: number, shown: string) => one(count, '1 product', `${shown} products`),
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
    illegal: 'Outside the range of close codes.',
    recognised: 'How it is recognised',
    recognisedByReason: 'How it is recognised: by a reason, or by your choice',
    subprotocols: 'subprotocol',
    address: 'address',
  },

  own: {
    title: 'Your own close packs',
    none: 'What your application means by its codes: they come before all others, and stay when the extension is updated.',
    write: 'Write a close pack',
    open: 'Open a file…',
    edit: 'Edit',
    editNamed: (name: string) => `Edit ${name}`,
    export: 'Save as file',
    exportNamed: (name: string) => `Save ${name} as a file`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    unreadable: 'A pack that cannot be read',
    text: 'The close pack, as JSON',
    save: 'Save',
    cancel: 'Cancel',
    explains: (count: number, all: number) =>
      all === 0
        ? 'The pack is valid. The log is empty, so there is nothing to try it on.'
        : `The pack is valid. It explains ${count} of the ${all} disconnects in the log.`,
    problem: describeProblem,
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

/** What is wrong with a pack; where, is said before it. */
function describeProblem(problem: PackFault['problem']): string {
  switch (problem.kind) {
    case 'not-json':
      return 'This is not valid JSON: it goes wrong here.';
    case 'not-a-pack':
      return 'This is JSON, but not a close pack.';
    case 'too-long':
      return 'This is too long for a close pack: 100,000 characters are allowed.';
    case 'bad-pattern':
      return `${problem.found} is not a regular expression: ${problem.words}`;
    case 'slow-pattern':
      return `${problem.found} could take very long: it repeats what repeats already.`;
    case 'reserved-code':
      return `${problem.found} is reserved: take a number of your own from 4000 to 4999.`;
    case 'code-twice':
      return `${problem.found} is there twice; a reason may tell the two apart.`;
    case 'range-backwards':
      return `The range ends at ${problem.found}, before it begins.`;
    case 'no-sign':
      return 'Nothing says how to recognise the application: add “hosts”, for example.';
    default:
      return describeShapeProblem(problem);
  }
}
