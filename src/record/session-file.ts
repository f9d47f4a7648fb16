/**
 * A recorded session as a file: everything raw, so that it can be explained anew wherever it is read. The format is
 * versioned; `docs/session-file.schema.json` is its schema.
 */
import type { Browser } from './ending.ts';
import { maskRecords } from './mask-records.ts';
import type { DocumentFacts, SocketRecord } from './socket-record.ts';

export const SESSION_FORMAT = 'websocket-disconnects/session';
export const SESSION_VERSION = 1;

export interface SessionFile {
  readonly format: typeof SESSION_FORMAT;
  readonly version: typeof SESSION_VERSION;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly recordedBy: Recorder;
  /** Whether query values and the like were replaced before the file was written. */
  readonly masked: boolean;
  readonly lost: Losses;
  readonly documents: readonly DocumentFacts[];
  readonly sockets: readonly SessionSocket[];
  /** What the panel said when the file was written, for a reader without the extension; who imports it explains anew. */
  readonly explained?: readonly ExplainedSocket[];
}

export interface ExplainedSocket {
  /** The socket's id. */
  readonly socket: string;
  /** The vendor's close pack that gave the code its meaning; null: none did. */
  readonly pack: string | null;
  /** The best first. */
  readonly causes: readonly { readonly id: string; readonly confidence: string; readonly headline: string }[];
}

export interface Recorder {
  readonly browser: Browser;
  readonly browserVersion: string;
  /** Of this extension. */
  readonly version: string;
}

/** What the session once held and holds no longer. */
export interface Losses {
  /** Disconnects that went because the log was full. */
  readonly evicted: number;
  /** Observations that a page made faster than they can be carried. */
  readonly dropped: number;
}

/** A socket record that names its document. */
export type SessionSocket = Omit<SocketRecord, 'document'> & { readonly document: string };

export interface Session {
  readonly recordedBy: Recorder;
  /** It was read from a file that was masked. */
  readonly masked?: boolean;
  readonly lost: Losses;
  readonly records: readonly SocketRecord[];
}

export interface SessionFileOptions {
  /** Replaces query values, user information and what looks like a token (`src/record/mask.ts`). */
  readonly mask: boolean;
  /** Is given the records as they go into the file, so that no word of it tells what was masked. */
  readonly explain?: (records: readonly SocketRecord[]) => readonly ExplainedSocket[];
}

export function toSessionFile(session: Session, exportedAt: Date, options: SessionFileOptions): SessionFile {
  const { recordedBy, lost } = session;
  const { mask, explain } = options;
  const records = mask ? maskRecords(session.records) : session.records;
  const documents = new Map(records.map(({ document }) => [document.id, document]));
  return {
    format: SESSION_FORMAT,
    version: SESSION_VERSION,
    exportedAt: exportedAt.toISOString(),
    recordedBy,
    masked: mask || session.masked === true,
    lost,
    documents: [...documents.values()],
    sockets: records.map((record) => ({ ...record, document: record.document.id })),
    ...(explain && { explained: explain(records) }),
  };
}
