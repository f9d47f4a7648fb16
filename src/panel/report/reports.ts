/** Every kind of report, in one module that is loaded when the first is asked for. */
export { disconnectJson } from './disconnect-json.ts';
export { disconnectReport } from './disconnect-report.ts';
export { oneLine } from './one-line.ts';
export { reportedLog, type ReportSource } from './reported-log.ts';
export { sessionSummary } from './session-summary.ts';
