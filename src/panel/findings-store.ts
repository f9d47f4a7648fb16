/** The patterns in the log. A long one is looked through a slice at a time: what was found before stands until then. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Fault } from '../diagnosis/fault.ts';
import type { Finding } from '../diagnosis/findings/finding.ts';
import type { LogFacts } from '../diagnosis/findings/log-facts.ts';
import type { Health } from '../diagnosis/half-open-suspicion.ts';
import type { Browser } from '../record/ending.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { Engine, EngineStore } from './engine-store.ts';
import { atOnce, inSlices } from './slices.ts';

/** Looked through at once, in a few milliseconds. */
const SHORT_LOG = 500;

interface Found {
  /** The whole log, as patterns look at it; null until the rules are loaded. */
  readonly log: LogFacts | null;
  readonly findings: readonly Finding[];
  /** Patterns that threw, and so are missing. */
  readonly faults: readonly Fault[];
}

const NOTHING: Found = { log: null, findings: [], faults: [] };

interface Looked {
  readonly engine: Engine;
  readonly records: readonly SocketRecord[];
  readonly health: ReadonlyMap<string, Health>;
}

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
  { engine }: EngineStore,
) {
  const found = signal(NOTHING);
  const findings = computed(() => found.value.findings);
  const bySocket = computed(() => findingsBySocket(findings.value));
  let stopSlices: (() => void) | null = null;
  let isStale = false;

  /** A log that goes on growing is looked through to its end all the same, and then anew. */
  function look(looked: Looked): void {
    isStale = stopSlices !== null;
    const isShort = looked.records.length <= SHORT_LOG;
    if (isStale && !isShort) return;
    stopSlices?.();
    stopSlices = null;
    isStale = false;
    if (isShort) found.value = atOnce(find(looked, browser));
    else stopSlices = inSlices(find(looked, browser), take);
  }

  function take(result: Found): void {
    stopSlices = null;
    found.value = result;
    if (isStale && engine.value) look({ engine: engine.value, records: records.value, health: health.value });
  }

  const stop = effect(() => {
    const looked = { engine: engine.value, records: records.value, health: health.value };
    if (looked.engine) untracked(() => look({ ...looked, engine: looked.engine as Engine }));
  });

  return {
    log: computed(() => found.value.log),
    findings,
    faults: computed(() => found.value.faults),
    /** Those that a socket is part of. */
    of: (id: string): readonly Finding[] => bySocket.value.get(id) ?? [],
    dispose: () => {
      stop();
      stopSlices?.();
    },
  };
}

function* find({ engine, records, health }: Looked, browser: Browser): Generator<void, Found> {
  const log = engine.logFactsOf(records, browser, engine.DEFAULT_LIMITS);
  yield;
  const faults: Fault[] = [];
  const isAlone = records.length + health.size < 2;
  const findings = isAlone ? [] : yield* engine.findingsInSteps({ ...log, health }, (fault) => faults.push(fault));
  return { log, findings, faults };
}

function findingsBySocket(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const map = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of finding.sockets) {
      const known = map.get(id);
      if (known) known.push(finding);
      else map.set(id, [finding]);
    }
  }
  return map;
}
