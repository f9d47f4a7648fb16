/** Socket records for tests, made the way the log makes them. */
import { applyObservation, type DocumentFacts, type SocketRecord } from '../../../src/record/socket-record.ts';
import { type BareObservation, observationsOf } from './observations.ts';

export const topDocument: DocumentFacts = { id: 'D', frameId: 0, isTop: true, url: 'https://app.example/' };

export function recordOf(...observations: BareObservation[]): SocketRecord {
  let record: SocketRecord | undefined;
  for (const observation of observationsOf(1, 1, observations)) {
    record = applyObservation(record, observation, topDocument);
  }
  if (!record) throw new Error('no observation, no record');
  return record;
}
