import type { HandshakeOutcome } from './handshake-outcome.ts';

/** A handshake outcome on its way to the record it belongs to, with all that tells which one that is. */
export interface HandshakeReport {
  /** Names the request, so that a later report can replace an earlier one; null where there is one report only. */
  readonly requestId: string | null;
  readonly tabId: number;
  /** null where the browser does not say (Chromium). */
  readonly frameId: number | null;
  readonly url: string;
  /** Of the document or worker that asked. */
  readonly askedBy: string | null;
  /** When the request began, in milliseconds since the Unix epoch; null where that is not known. */
  readonly began: number | null;
  /** When the outcome was there; null while there is none. */
  readonly told: number | null;
  /** Of the constructor, as a record has it. */
  readonly stack: string | null;
  /** Whether our hook saw the constructor; null where the browser does not say. */
  readonly byHook: boolean | null;
  readonly outcome: HandshakeOutcome;
}
