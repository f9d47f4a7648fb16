/** A disconnect as a session file of its own: the record with what the panel says of it, and the panel can open it. */
import { toSessionFile } from '../../record/session-file.ts';
import { explainedSocket } from '../explain-all.ts';
import { disconnectOf, type ReportedLog } from './reported-log.ts';

export function disconnectJson(log: ReportedLog, id: string, at: Date): string | null {
  const disconnect = disconnectOf(log, id);
  if (!disconnect) return null;
  const explained = [explainedSocket(disconnect, log.explain(disconnect), log.wording)];
  const session = { ...log.session, records: [disconnect.record] };
  return `${JSON.stringify(toSessionFile(session, at, { mask: false, explain: () => explained }), null, 2)}\n`;
}
