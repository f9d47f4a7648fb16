/** A session with many disconnects of an application that runs for days, as its file. */
import { toSessionFile, type SessionFile } from '../../../src/record/session-file.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { dropped, pageClosed, serverClosed } from '../../unit/panel/fixtures.ts';

/** Milliseconds from one socket to the next: a few live at a time. */
const EVERY = 40_000;
const HOSTS = ['api.acme.dev', 'eu.acme.dev', 'push.acme.dev', 'chat.example.com'];

export function manyRecords(count: number): SocketRecord[] {
  return Array.from({ length: count }, (_, number) => {
    const at = number * EVERY;
    const url = `wss://${HOSTS[number % HOSTS.length]}/live/${number % 7}?token=${number}`;
    const life = { number: number + 1, at, url, openMs: 1000 + ((number * 7919) % 90_000) };
    if (number % 3 === 0) return { ...dropped(number + 1, at), url };
    return number % 3 === 1 ? pageClosed(life) : serverClosed(4000 + (number % 40), `reason ${number}`, life);
  });
}

export function manySockets(count: number): SessionFile {
  const records = manyRecords(count);
  const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;
  return toSessionFile({ recordedBy, lost: { evicted: 0, dropped: 0 }, records }, new Date(0), {
    mask: false,
    explain: () => [],
  });
}
