/** The words of the filter: its keys, what is wrong with a query, and its help. */
import type { FilterKeyId } from '../../panel/filter/filter-keys.ts';

export const filter = {
  keys: {
    code: 'close code, or a range of them',
    category: 'category of the close code',
    cause: 'a cause that fits',
    sure: 'how sure the first cause is',
    pack: 'product whose pack knows the code',
    host: 'host; * for any text',
    path: 'path of the address',
    url: 'whole address with its query',
    status: 'HTTP status of the handshake',
    protocol: 'subprotocol that the server chose',
    'ended-by': 'who ended it',
    is: 'what kind of end it is',
    has: 'what was recorded about it',
    'larger-than': 'bytes sent and received',
    'longer-than': 'time it was open',
    'shorter-than': 'time it was open',
  } satisfies Record<FilterKeyId, string> as Readonly<Record<FilterKeyId, string>>,

  suggestions: 'Suggestions',
  unknownKey: (key: string) => `There is no key “${key}”: it is searched for as text.`,
  badValue: (key: string, value: string) => `“${value}” is not a value of ${key}: it is searched for as text.`,
  regex: {
    invalid: (source: string) => `${source} is not a valid regular expression: it is searched for as text.`,
    risky: (source: string) =>
      `${source} could run very long: use fewer or no nested repetitions. It is searched for as text.`,
  },
  cutShort: 'The regular expression takes too long for so many rows: not all of them were tested.',

  help: {
    name: 'How to filter',
    title: 'All parts have to match, in any order',
    examples: [
      ['live token', 'both words, in address, code, name, reason or headline'],
      ['"token expired"', 'these words, one after the other'],
      ['/chat|live/i', 'a regular expression; i: upper and lower case alike'],
      ['-code:1000', 'a minus takes out what matches'],
      ['code:1006,4000-4999', 'one of several, or a range; none: without a code'],
      ['host:*.acme.dev', '* stands for any text'],
      ['cause:idle-timeout', 'any of the causes that fit'],
      ['is:abnormal', 'neither meant by the page nor in order by its code'],
      ['longer-than:60s', 'ms, s, min, h; shorter-than: too'],
      ['larger-than:10k', 'all messages together; k is 1,000 bytes'],
    ] as readonly (readonly [string, string])[],
    keys: 'All keys',
  },
};
