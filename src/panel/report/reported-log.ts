/**
 * The log that a report tells of: without what may be a secret, unless the user asked for it, and explained anew from
 * that, so that no word of a report tells what was masked.
 */
import { signal } from '@preact/signals';
import * as engine from '../../diagnosis/engine.ts';
import { maskRecords } from '../../record/mask-records.ts';
import type { Session } from '../../record/session-file.ts';
import type { SocketRecord } from '../../record/socket-record.ts';
import { describeDisconnect, newestFirst, type Disconnect } from '../disconnect.ts';
import { loadedEngine } from '../engine-store.ts';
import { createExplainer, type Explain } from '../explainer.ts';
import type { PacksStore } from '../packs-store.ts';
import type { Wording } from '../wording.ts';

/** What is shown in the panel. */
export interface ReportSource {
  readonly session: Session;
  readonly wording: Wording;
  readonly packs: PacksStore;
}

export interface ReportedLog {
  readonly session: Session & { readonly masked: boolean };
  readonly wording: Wording;
  readonly explain: Explain;
}

export function reportedLog({ session, wording, packs }: ReportSource, mask: boolean): ReportedLog {
  const records = mask ? maskRecords(session.records) : session.records;
  const masked = mask || session.masked === true;
  return {
    session: { ...session, records, masked },
    wording,
    explain: createExplainer(signal(records), session.recordedBy.browser, wording, {
      engine: loadedEngine(engine),
      packs,
    }),
  };
}

/** null where it is not there, or lives. */
export function disconnectOf({ session, wording }: ReportedLog, id: string): Disconnect | null {
  const record = session.records.find((each) => each.id === id);
  return record ? described(record, session, wording) : null;
}

/** Newest first, as in the list. */
export function disconnectsOf({ session, wording }: ReportedLog): readonly Disconnect[] {
  return session.records.flatMap((record) => described(record, session, wording) ?? []).toSorted(newestFirst);
}

function described(record: SocketRecord, { recordedBy }: Session, { texts }: Wording): Disconnect | null {
  return describeDisconnect(record, recordedBy.browser, texts);
}
