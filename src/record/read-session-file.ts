/**
 * A session from the text of a file. A file comes from anywhere and is `unknown` until it has been through here: it
 * becomes a session as a whole or not at all, and what is wrong with it is said with its place.
 */
import schema from '../../docs/session-file.schema.json' with { type: 'json' };
import { findJsonFault, type TextPlace } from './json-fault.ts';
import { faultOf, placeName, type ShapeProblem } from './schema-fault.ts';
import { validate as isValid } from './session-file-check.js';
import { SESSION_FORMAT, SESSION_VERSION, type Session, type SessionFile } from './session-file.ts';
import { validate } from './validate.ts';

export interface ReadSession extends Session {
  readonly masked: boolean;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
}

export interface SessionFault {
  /** `sockets[3].closed.code`, or a line and a column where the file is not even JSON; null: the file as a whole. */
  readonly place: string | TextPlace | null;
  readonly problem: SessionProblem;
}

export type SessionProblem =
  | ShapeProblem
  | { readonly kind: 'unreadable' | 'not-json' | 'not-a-session' }
  | { readonly kind: 'newer-version'; readonly version: number; readonly known: number }
  | { readonly kind: 'unknown-document' | 'id-twice'; readonly found: string };

export type SessionReading = { readonly ok: ReadSession } | { readonly error: SessionFault };

export function parseSessionFile(text: string): SessionReading {
  let value: unknown;
  try {
    // An editor may have put a byte order mark in front.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { error: { place: findJsonFault(text.replace(/^\uFEFF/, '')), problem: { kind: 'not-json' } } };
  }
  const error = wrongFormat(value) ?? wrongShape(value) ?? wrongReference(value as SessionFile);
  return error ? { error } : { ok: toSession(value as SessionFile) };
}

/** Before the schema: what is no session of ours, or one from the future, is not told what it lacks. */
function wrongFormat(value: unknown): SessionFault | null {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== SESSION_FORMAT) return { place: null, problem: { kind: 'not-a-session' } };
  if (typeof version === 'number' && version > SESSION_VERSION) {
    return { place: 'version', problem: { kind: 'newer-version', version, known: SESSION_VERSION } };
  }
  return null;
}

function wrongShape(value: unknown): SessionFault | null {
  // A hundred times as fast, and says only that nothing is wrong.
  if (isValid(value)) return null;
  const errors = validate(schema, value);
  if (!errors) return null;
  const fault = faultOf(errors, value, schema);
  return fault
    ? { place: placeName(fault.path), problem: fault.problem }
    : { place: null, problem: { kind: 'not-a-session' } };
}

/** What a schema cannot say: that each socket's document is there, and that no id is there twice. */
function wrongReference({ documents, sockets }: SessionFile): SessionFault | null {
  const documentIds = documents.map(({ id }) => id);
  const twice =
    repeated(documentIds, 'documents') ??
    repeated(
      sockets.map(({ id }) => id),
      'sockets',
    );
  if (twice) return twice;
  const known = new Set(documentIds);
  const index = sockets.findIndex(({ document }) => !known.has(document));
  const found = sockets[index]?.document;
  if (found === undefined) return null;
  return { place: `sockets[${index}].document`, problem: { kind: 'unknown-document', found: JSON.stringify(found) } };
}

function repeated(ids: readonly string[], list: string): SessionFault | null {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) {
      return { place: `${list}[${index}].id`, problem: { kind: 'id-twice', found: JSON.stringify(id) } };
    }
    seen.add(id);
  }
  return null;
}

function toSession({ recordedBy, lost, masked, exportedAt, documents, sockets }: SessionFile): ReadSession {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const records = sockets.flatMap((socket) => {
    const document = byId.get(socket.document);
    // In place: nobody else holds what was read, and a copy of each of 10,000 is felt.
    return document ? [Object.assign(socket, { document })] : [];
  });
  return { recordedBy, lost, masked, exportedAt, records };
}
