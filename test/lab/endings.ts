/**
 * Every ending the lab can provoke, with what each browser must record of it: one table for the lab's page, the
 * end-to-end tests and `npm start`. A new ending is a new row in one of the groups.
 */
import { CLOSE_CODES, ILLEGAL_CLOSE_CODES } from './endings/close-codes.ts';
import { CLOSE_FRAMES } from './endings/close-frames.ts';
import { BROKEN_HANDSHAKES, HTTP_STATUSES, NOT_REACHED } from './endings/failed-handshakes.ts';
import { LOST_CONNECTIONS, PROTOCOL_ERRORS } from './endings/lost-connections.ts';
import { PAGE_CLOSES } from './endings/page-closes.ts';
import { FRAME_LEAVES, PAGE_LEAVES } from './endings/page-leaves.ts';
import { REFUSED_BY_BROWSER } from './endings/refused-by-browser.ts';
import { TRAFFIC } from './endings/traffic.ts';
import type { LabEnding } from './lab-ending.ts';

export interface EndingGroup {
  readonly title: string;
  /** One line of explanation. */
  readonly about: string;
  readonly endings: readonly LabEnding[];
}

export const ENDING_GROUPS: readonly EndingGroup[] = [
  {
    title: 'Close codes',
    about: 'The server sends a Close frame with a status code, and the browser hands it to the page.',
    endings: CLOSE_CODES,
  },
  {
    title: 'Lost connections',
    about: 'The line goes away without a Close frame: 1006, and no reason.',
    endings: LOST_CONNECTIONS,
  },
  {
    title: 'Traffic',
    about: 'Sockets with a life before their end, and two that stay open.',
    endings: TRAFFIC,
  },
  {
    title: 'The page closes',
    about: 'The page calls close(), and the server does or does not play along.',
    endings: PAGE_CLOSES,
  },
  {
    title: 'Refused handshakes',
    about: 'The server answers with a plain HTTP status. The page sees 1006 for all of them.',
    endings: HTTP_STATUSES,
  },
  {
    title: 'Broken handshakes',
    about: 'The answer is not a handshake, or not the one that was asked for.',
    endings: BROKEN_HANDSHAKES,
  },
  {
    title: 'Not reached',
    about: 'No server, no name, or no trust.',
    endings: NOT_REACHED,
  },
  {
    title: 'Refused by the browser',
    about: 'No connection is tried at all.',
    endings: REFUSED_BY_BROWSER,
  },
  {
    title: 'Odd and broken Close frames',
    about: 'Unusual reasons, malformed frames, and Close frames that race with the end of TCP.',
    endings: CLOSE_FRAMES,
  },
  {
    title: 'Illegal close codes',
    about: 'Status codes that no one may send. Most browsers deliver most of them.',
    endings: ILLEGAL_CLOSE_CODES,
  },
  {
    title: 'Protocol errors',
    about: 'Frames that break RFC 6455 on an open connection.',
    endings: PROTOCOL_ERRORS,
  },
  {
    title: 'A frame goes away',
    about: 'The socket belongs to an iframe of this page.',
    endings: FRAME_LEAVES,
  },
  {
    title: 'This page goes away',
    about: 'These leave the lab, so they are not part of Run all.',
    endings: PAGE_LEAVES,
  },
];

export const ENDINGS_OF_THE_LAB: readonly LabEnding[] = ENDING_GROUPS.flatMap((group) => group.endings);

/** Whether it takes the lab's own page away, and all that runs in it. */
export function leavesThePage({ action, within }: LabEnding): boolean {
  return action.does === 'leave' && within === undefined;
}
