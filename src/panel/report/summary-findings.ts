/** What many disconnects of a session have in common, each with what to do. */
import { findingsOf } from '../../diagnosis/findings/find-findings.ts';
import { logFactsOf } from '../../diagnosis/findings/log-facts.ts';
import { DEFAULT_LIMITS } from '../../diagnosis/limits/limit-table.ts';
import { findingWords } from '../diagnosis-words.ts';
import { causeTitle } from './cause-markdown.ts';
import { prose } from './markdown.ts';
import type { ReportedLog } from './reported-log.ts';

/** What concerns fewer sockets than these is only counted. */
const MOST = 8;

/** Empty where nothing was found. */
export function findingList({ session, wording }: ReportedLog): string {
  const { texts, format } = wording;
  const findings = findingsOf(logFactsOf(session.records, session.recordedBy.browser, DEFAULT_LIMITS));
  const items = findings.slice(0, MOST).map((finding) => {
    const words = findingWords(finding, wording);
    const count = finding.sockets.length;
    const rows = texts.panel.findings.rows(count, format.count(count));
    return [`- ${causeTitle(words, texts)}: ${prose(rows)}`, ...words.advice.map((step) => `  - ${prose(step)}`)];
  });
  const rest = findings.length - MOST;
  const more = rest > 0 ? [`- ${prose(texts.report.summary.more(format.count(rest)))}`] : [];
  return [...items.flat(), ...more].join('\n');
}
