/**
 * A log as an application at work makes it, of 25 minutes: an idle limit of 60 s at /live, a storm of refused logins at
 * /graphql, handshakes answered with 403 at /socket, messages that are too big at /upload, and a /presence that is fine.
 */
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { moment, serverClosed, socket } from './fixtures.ts';

const MINUTE = 60_000;

const API = 'wss://api.acme.dev';
const NGINX = {
  source: 'devtools.network',
  status: 101,
  failure: null,
  headers: { server: 'nginx/1.25.4' },
  remoteAddress: null,
  redirectTo: null,
} as const;

export function acmeLog(): readonly SocketRecord[] {
  let number = 0;
  const next = () => ++number;

  /** Open from one minute to another, silent for the last 60 s. */
  const cut = (from: number, to: number) =>
    socket(
      {
        number: next(),
        url: `${API}/live?token=t${number}`,
        at: from * MINUTE,
        openMs: (to - from) * MINUTE,
        close: { code: 1006, wasClean: false },
        traffic: { received: 140, sent: 30, silenceMs: 60_000 + ((number * 37) % 180) },
      },
      { handshake: NGINX },
    );
  const live = (url: string, from: number) => socket({ number: next(), url, at: from * MINUTE });

  const ofLive = [
    cut(0, 2.9),
    cut(3.1, 4.9),
    serverClosed(1001, '', { number: next(), url: `${API}/live?token=x`, at: 5.1 * MINUTE, openMs: 3 * MINUTE }),
    cut(8.4, 10.4),
    serverClosed(1012, 'deploy', {
      number: next(),
      url: `${API}/live?token=y`,
      at: 10.7 * MINUTE,
      openMs: 4.7 * MINUTE,
    }),
    cut(15.7, 17.9),
    cut(18.1, 21.4),
    live(`${API}/live?token=z`, 21.6),
  ];
  const ofGraphql = Array.from({ length: 13 }, (_, index) =>
    serverClosed(4401, 'Unauthorized: token expired', {
      number: next(),
      url: `${API}/graphql`,
      at: 12.5 * MINUTE + index * 36_000,
      openMs: 410,
    }),
  );
  const waits = [1, 2, 4.1, 8.3, 16];
  const ofPush = [0, ...waits].map((_, index) => {
    const at = 5 * MINUTE + waits.slice(0, index).reduce((sum, wait) => sum + 1000 * wait + 84, 0);
    return socket(
      {
        number: next(),
        url: 'wss://push.acme.dev/socket',
        at,
        openMs: null,
        close: { code: 1006, wasClean: false },
        errored: true,
      },
      {
        handshake: {
          ...NGINX,
          status: 403,
          failure: {
            kind: 'http-status',
            text: 'Error during WebSocket handshake: Unexpected response code: 403',
            netError: null,
          },
          headers: null,
        },
      },
    );
  });
  const ofUpload = [13.7, 15.2, 16.7].map((at) =>
    serverClosed(1009, 'limit is 1 MiB', {
      number: next(),
      url: 'wss://files.acme.dev/upload',
      at: at * MINUTE,
      openMs: MINUTE,
    }),
  );
  const ofPresence = [
    [1.2, 4.9],
    [5.2, 9.9],
    [10.2, 13.6],
    [13.9, 19.9],
  ].map(([from = 0, to = 0]) => {
    const record = socket({
      number: next(),
      url: `${API}/presence`,
      at: from * MINUTE,
      openMs: (to - from) * MINUTE,
      close: { code: 1000, reason: 'left the room' },
    });
    const closeCall = {
      ...moment(to * MINUTE),
      code: 1000,
      reason: 'left the room',
      readyState: 1,
      stack: null,
    } as const;
    return { ...record, closeCall };
  });
  return [
    ...ofLive,
    ...ofGraphql,
    live(`${API}/graphql`, 20.7),
    ...ofPush,
    ...ofUpload,
    ...ofPresence,
    live(`${API}/presence`, 20.2),
  ];
}
