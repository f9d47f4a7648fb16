/** Lanes of a log, made as the view makes them. */
import { logFactsOf } from '../../../../src/diagnosis/findings/log-facts.ts';
import { DEFAULT_LIMITS } from '../../../../src/diagnosis/limits/limit-table.ts';
import { describeDisconnect } from '../../../../src/panel/disconnect.ts';
import { lanesOf } from '../../../../src/panel/endpoints/lanes.ts';
import type { SocketRecord } from '../../../../src/record/socket-record.ts';
import { en } from '../../../../src/texts/en/index.ts';

export function lanesIn(records: readonly SocketRecord[]) {
  const log = logFactsOf(records, 'chrome', DEFAULT_LIMITS);
  const disconnects = new Map(records.map((record) => [record.id, describeDisconnect(record, 'chrome', en)]));
  return { log, lanes: lanesOf(log, (id) => disconnects.get(id) ?? null) };
}

/** The lane of an endpoint, by the end of its address. */
export function laneIn(records: readonly SocketRecord[], path: string) {
  const { log, lanes } = lanesIn(records);
  const lane = lanes.find(({ endpoint }) => endpoint?.path === path);
  if (!lane) throw new Error(`no lane for ${path}`);
  return { log, lane };
}

export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
