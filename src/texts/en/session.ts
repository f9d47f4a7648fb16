/** Session files: to write one, to read one, and what was wrong with one. */
import type { Browser } from '../../record/ending.ts';
import type { SessionProblem } from '../../record/read-session-file.ts';
import { describeShapeProblem } from './shape-problem.ts';
import { one } from './plural.ts';

const BROWSERS: Readonly<Record<Browser, string>> = { chrome: 'Chrome', firefox: 'Firefox' };

export const session = {
  export: {
    name: 'Export session',
    title: 'Export',
    writes: (disconnects: string, live: string | null, documents: string) =>
      [disconnects, live, documents].filter((part) => part !== null).join(', '),
    disconnects: (count: number, shown: string) => `${shown} ${one(count, 'disconnect', 'disconnects')}`,
    live: (count: number, shown: string) => `${shown} live ${one(count, 'socket', 'sockets')}`,
    documents: (count: number, shown: string) => `${shown} ${one(count, 'document', 'documents')}`,
    holds: 'URLs, codes, reasons, times, sizes, stacks; no message contents.',
    mask: 'Mask query values, user information and tokens',
    example: 'An address as it is written',
    save: 'Save file',
  },

  import: {
    name: 'Import session',
    drop: 'Drop a session file to open it',
    reading: 'Reading the session file…',
  },

  banner: {
    label: 'Imported session',
    recorded: (browser: Browser, version: string, date: string) =>
      `recorded with ${BROWSERS[browser]} ${version}, saved ${date}`,
    masked: 'masked',
    back: 'Back to the live log',
  },

  failure: {
    title: (file: string) => `${file} was not opened`,
    untouched: 'The log is as it was.',
    dismiss: 'Dismiss',
    problem: describeProblem,
    inLine: (line: number, column: number) => `line ${line}, column ${column}`,
  },

  empty: {
    title: 'The session is empty',
    text: 'Nothing had been recorded when it was exported.',
  },
};

/** What is wrong with a file; where, is said beside it. */
function describeProblem(problem: SessionProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return 'The browser could not read the file.';
    case 'not-json':
      return 'The file is not valid JSON: it goes wrong here.';
    case 'not-a-session':
      return 'The file is JSON, but not a session of WebSocket Disconnects.';
    case 'newer-version':
      return `The file has version ${problem.version} of the format, and this extension reads up to ${problem.known}. Update the extension to open it.`;
    case 'unknown-document':
      return `No document has the id ${problem.found}.`;
    case 'id-twice':
      return `The id ${problem.found} is there twice.`;
    default:
      return describeShapeProblem(problem);
  }
}
