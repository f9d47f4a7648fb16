/** Socket records for tests, made the way the log makes them. */
import type { HandshakeReport } from '../../../src/record/handshake-report.ts';
import {
  applyObservation,
  type DocumentFacts,
  recordFromNetwork,
  type SocketRecord,
} from '../../../src/record/socket-record.ts';
import { ASKED } from '../../../src/record/web-request-outcome.ts';
import { type BareLogged, observationsOf } from './observations.ts';

export const topDocument: DocumentFacts = { id: 'D', frameId: 0, isTop: true, url: 'https://app.example/' };

export function recordOf(...observations: BareLogged[]): SocketRecord {
  let record: SocketRecord | undefined;
  for (const observation of observationsOf(1, 1, observations)) {
    record = applyObservation(record, observation, topDocument);
  }
  if (!record) throw new Error('no observation, no record');
  return record;
}

/** Of Firefox, from a request that began at 10 and was told at 30. */
export const report: HandshakeReport = {
  requestId: 'r',
  tabId: 7,
  frameId: 0,
  url: 'wss://api.example/live',
  askedBy: null,
  began: 10,
  told: 30,
  stack: null,
  byHook: null,
  outcome: ASKED,
};

/** A socket that only the network log saw. */
export function outsideRecord(status: number | null): SocketRecord {
  const failure = status === 101 ? null : ASKED.failure;
  return recordFromNetwork(1, { ...report, outcome: { ...ASKED, status, failure } }, topDocument);
}
