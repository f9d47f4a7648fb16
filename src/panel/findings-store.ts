/** The patterns in the log. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Fault } from '../diagnosis/fault.ts';
import type { Finding } from '../diagnosis/findings/finding.ts';
import { findingsOf } from '../diagnosis/findings/find-findings.ts';
import { logFactsOf } from '../diagnosis/findings/log-facts.ts';
import type { Health } from '../diagnosis/half-open-suspicion.ts';
import { DEFAULT_LIMITS } from '../diagnosis/limits/limit-table.ts';
import type { Browser } from '../record/ending.ts';
import type { SocketRecord } from '../record/socket-record.ts';

const NONE: readonly Finding[] = [];

export type FindingsStore = ReturnType<typeof createFindingsStore>;

/** Names a finding as long as it lasts: it grows with the log, and its first socket stays. */
export function findingKey({ id, sockets }: Finding): string {
  return `${id} ${sockets[0] ?? ''}`;
}

/** @param health of the sockets that live; it changes seldom, as all patterns are looked for anew */
export function createFindingsStore(
  records: ReadonlySignal<readonly SocketRecord[]>,
  browser: Browser,
  health: ReadonlySignal<ReadonlyMap<string, Health>>,
) {
  const log = computed(() => logFactsOf(records.value, browser, DEFAULT_LIMITS));
  const found = computed(() => {
    const faults: Fault[] = [];
    const known = { ...log.value, health: health.value };
    const isAlone = records.value.length + health.value.size < 2;
    const all = isAlone ? NONE : findingsOf(known, (fault) => faults.push(fault));
    return { all, faults };
  });
  const findings = computed(() => found.value.all);
  const bySocket = computed(() => {
    const map = new Map<string, Finding[]>();
    for (const finding of findings.value) {
      for (const id of finding.sockets) {
        const known = map.get(id);
        if (known) known.push(finding);
        else map.set(id, [finding]);
      }
    }
    return map;
  });
  return {
    /** The whole log, as patterns look at it. */
    log,
    findings,
    /** Patterns that threw, and so are missing. */
    faults: computed(() => found.value.faults),
    /** Those that a socket is part of. */
    of: (id: string): readonly Finding[] => bySocket.value.get(id) ?? NONE,
  };
}
