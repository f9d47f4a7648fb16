/** How much a session holds, of what time, and what it has lost. */
import { endOf } from '../../record/socket-record.ts';
import type { ReportedLog } from './reported-log.ts';

export function contents({ session: { records }, wording }: ReportedLog, ended: number): string {
  const { texts, format } = wording;
  const words = texts.session.export;
  const live = records.length - ended;
  const documents = new Set(records.map(({ document }) => document.id)).size;
  const holds = texts.report.summary.holdsAll(
    words.disconnects(ended, format.count(ended)),
    live === 0 ? null : words.live(live, format.count(live)),
    words.documents(documents, format.count(documents)),
  );
  if (records.length === 0) return holds;
  const from = records.reduce((least, { created }) => Math.min(least, created.wall), Infinity);
  const to = records.reduce((most, record) => Math.max(most, (endOf(record) ?? record.created).wall), from);
  return `${texts.report.summary.period(format.dateTime(from), format.dateTime(to), format.duration(to - from))} ${holds}`;
}

export function losses({ session: { lost }, wording: { texts, format } }: ReportedLog): readonly string[] {
  const { status } = texts.panel;
  return [
    ...(lost.evicted > 0 ? [status.evicted(lost.evicted, format.count(lost.evicted))] : []),
    ...(lost.dropped > 0 ? [status.lost(lost.dropped, format.count(lost.dropped))] : []),
  ];
}
