/** The log in the pictures: 25 minutes of the application of `acmeLog`, and beside it an end of each other colour. */
import type { SocketRecord } from '../../src/record/socket-record.ts';
import { acmeLog } from '../../test/unit/panel/acme-log.ts';
import { moment, serverClosed, socket, START } from '../../test/unit/panel/fixtures.ts';

const MINUTE = 60_000;

export interface PictureLog {
  readonly records: readonly SocketRecord[];
  /** Milliseconds since the Unix epoch. */
  readonly since: number;
}

/** @param end of the 25 minutes, in milliseconds since the Unix epoch */
export function pictureLog(end: number): PictureLog {
  const since = end - 25 * MINUTE;
  const ended = [...acmeLog().map(beside), ...OTHERS].filter(({ closed, left }) => closed ?? left);
  const inOrder = ended.toSorted((one, other) => one.created.at - other.created.at);
  return { records: inOrder.map((record) => movedBy(since - START, record)), since };
}

const edge = (number: number, minute: number, openMs: number, path: string) =>
  ({ number, at: minute * MINUTE, openMs, url: `wss://edge.acme.dev${path}` }) as const;

const OTHERS: readonly SocketRecord[] = [
  serverClosed(1011, 'unhandled exception', edge(201, 2, 19_000, '/rpc')),
  serverClosed(1002, '', edge(202, 3, 5200, '/v2')),
  serverClosed(1008, 'rate limit', edge(203, 18.2, 1100, '/feed')),
  socket(edge(204, 20.3, 0, '/chat'), { left: { ...moment(20.5 * MINUTE), persisted: false, readyState: 1 } }),
];

/** The ends of a deployment are those of another server, so that nothing stands between the cuts at /live. */
function beside(record: SocketRecord): SocketRecord {
  const isDeployment = record.closed?.code === 1001 || record.closed?.code === 1012;
  return isDeployment ? { ...record, url: 'wss://eu.acme.dev/live' } : record;
}

/** The same at another time of day. */
function movedBy(milliseconds: number, record: SocketRecord): SocketRecord {
  const move = (name: string, value: unknown) => (name === 'wall' ? Number(value) + milliseconds : value);
  return JSON.parse(JSON.stringify(record, move)) as SocketRecord;
}
