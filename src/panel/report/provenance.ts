/** What recorded it, and whether secrets were taken out: the last line of a report. */
import { prose } from './markdown.ts';
import type { ReportedLog } from './reported-log.ts';

export function provenance({ session, wording }: ReportedLog): string {
  const { recordedBy, masked } = session;
  const { browser, browserVersion, version } = recordedBy;
  const words = wording.texts.report;
  return [words.recordedBy(browser, browserVersion, version), masked ? words.masked : words.notMasked]
    .map(prose)
    .join(' ');
}
