/** Reports to hand on: the copy menu, and what a report says besides what the panel says. */
import type { Browser } from '../../record/ending.ts';

const BROWSERS: Readonly<Record<Browser, string>> = { chrome: 'Chrome', firefox: 'Firefox' };

export const report = {
  copy: {
    name: 'Copy',
    title: 'Copy as',
    forms: { markdown: 'Markdown report', json: 'JSON', line: 'One line' },
    hints: {
      markdown: 'for an issue: causes, facts, stacks',
      json: 'a session file with this socket alone',
      line: 'for a chat, without links',
    },
    key: 'Ctrl+C or ⌘C on a row copies one line.',
  },

  detail: {
    edge: 'Size of the details',
    edgeTip:
      'Drag, or press an arrow key, to resize. Double-click or Enter puts it back. F6 switches between list and details',
  },

  notice: {
    copied: (what: string) => `Copied: ${what}`,
    saved: (file: string) => `Saved: ${file}`,
    notCopied: 'The browser did not let the panel copy. Select the text and copy it yourself.',
    notLoaded: 'The extension has been updated or removed. Close and reopen DevTools.',
  },

  table: { fact: 'Fact', value: 'Value', count: 'Count', share: 'Share' },

  recordedBy: (browser: Browser, browserVersion: string, version: string) =>
    `Recorded with ${[BROWSERS[browser], browserVersion].filter(Boolean).join(' ')} by WebSocket Disconnects ${version}.`,
  masked: 'Query values, user information and tokens are masked.',
  notMasked: 'Nothing is masked.',

  summary: {
    heading: 'Summary in Markdown',
    holds: 'What happened how often, and what many have in common.',
    copy: 'Copy summary',
    save: 'Save summary',
    name: 'Summary',
    title: (disconnects: string) => `WebSocket session: ${disconnects}`,
    period: (from: string, to: string, lasted: string) => `From ${from} to ${to} (${lasted}).`,
    holdsAll: (disconnects: string, live: string | null, documents: string) =>
      `It holds ${[disconnects, live, documents].filter((part) => part !== null).join(', ')}.`,
    findings: 'What many have in common',
    categories: 'By category',
    category: 'Category',
    causes: 'By cause',
    cause: 'Cause, in the words of the latest',
    sure: 'Sure',
    endpoints: 'By endpoint',
    endpoint: 'Endpoint',
    mostFrequent: 'Most frequent end',
    medianLife: 'Median life',
    examples: 'The latest of each cause',
    more: (count: string) => `${count} more`,
  },
};
