/** What is shown, as a session file; it names the causes and the close packs that were used. Loaded when it is asked for. */
import { toSessionFile, type SessionFile } from '../record/session-file.ts';
import { explainAll } from './explain-all.ts';
import type { ReportSource } from './report/reports.ts';

/** @param mask whether what may be a secret is replaced */
export function exportedSession({ session, wording, packs }: ReportSource, mask: boolean, at: Date): SessionFile {
  return toSessionFile(session, at, {
    mask,
    explain: (all) => explainAll(all, session.recordedBy.browser, wording, packs),
  });
}
