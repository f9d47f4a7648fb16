/** A disconnect on one line, for a chat: nothing in it becomes a link or a mention where it is pasted. */
import type { Disconnect } from '../disconnect.ts';
import { visibleText } from '../visible-text.ts';
import { disconnectOf, type ReportedLog } from './reported-log.ts';

export function oneLine(log: ReportedLog, id: string): string | null {
  const disconnect = disconnectOf(log, id);
  if (!disconnect) return null;
  const { texts, format } = log.wording;
  const { endpoint, livedMs, endedBy, end } = disconnect;
  const lived = livedMs === null ? texts.panel.list.neverOpened : texts.panel.life.open(format.duration(livedMs));
  const parts = [
    `${codeOf(disconnect)}: ${log.explain(disconnect).headline}`,
    endpoint ? endpoint.host + endpoint.path : texts.panel.list.noUrl,
    lived,
    texts.panel.detail.endedBy[endedBy],
    format.dateTime(end.wall),
  ];
  return parts.map((part) => withoutLinks(visibleText(part))).join(' · ');

  function codeOf({ closeCode, codeName }: Disconnect): string {
    return closeCode ? `${closeCode.code} ${codeName ?? ''}`.trim() : texts.panel.list.noCloseCode;
  }
}

/** Schemes, `www.` and `@` are what programs look for. */
function withoutLinks(text: string): string {
  return text.replaceAll('://', ': //').replaceAll(/www\./gi, '$& ').replaceAll('@', ' (at) ');
}
