/** What today's rules say of each disconnect, computed when it is shown and kept until the log changes. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PackMatch } from '../close-codes/look-up-packs.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Fault } from '../diagnosis/fault.ts';
import type { Browser } from '../record/ending.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { diagnosisHeadline } from './diagnosis-words.ts';
import type { Disconnect } from './disconnect.ts';
import { headlineOf } from './headline.ts';
import type { Knowledge } from './knowledge.ts';
import { endpointKey } from './packs-store.ts';
import type { Wording } from './wording.ts';

export interface Explanation {
  /** Of the first cause, or else of the kind of end. */
  readonly headline: string;
  /** The best first. None where no rule knows more than the kind of end says. */
  readonly diagnoses: readonly Diagnosis[];
  /** That it may belong to, and what they say of its code, the best first; none until the packs are loaded. */
  readonly products: readonly PackMatch[];
  /** Rules and packs that threw, and so are missing in it. */
  readonly faults: readonly Fault[];
}

/** An explanation, and which state of log and packs it rests on. */
interface Known {
  readonly revision: number;
  readonly explanation: Explanation;
}

export type Explain = (disconnect: Disconnect) => Explanation;

export function createExplainer(
  records: ReadonlySignal<readonly SocketRecord[]>,
  browser: Browser,
  wording: Wording,
  { engine: { engine, need }, packs }: Knowledge,
): Explain {
  const neighboursOf = computed(() => engine.value?.createNeighbourhood(records.value));
  const productsOf = computed(() => {
    const pins = packs.pins.value;
    return engine.value?.createProductLookUp(packs.packs.value, ({ url }) => pins.get(endpointKey(url ?? '')) ?? null);
  });
  let revisions = 0;
  const basis = computed(() => {
    const rests = { engine: engine.value, neighboursOf: neighboursOf.value, productsOf: productsOf.value };
    return { ...rests, revision: revisions++ };
  });
  const known = new WeakMap<Disconnect, Known>();

  function explain({ record, kind, closeCode }: Disconnect): Explanation {
    const { engine: rules, neighboursOf: around, productsOf: look } = basis.value;
    const ofKind = headlineOf(kind, closeCode, wording.texts);
    if (!rules || !around || !look) return { headline: ofKind, diagnoses: [], products: [], faults: [] };
    const faults: Fault[] = [];
    const note = (fault: Fault) => {
      if (!faults.some(({ kind: other, id }) => other === fault.kind && id === fault.id)) faults.push(fault);
    };
    const surroundings = {
      browser,
      limits: rules.DEFAULT_LIMITS,
      neighboursOf: around,
      productsOf: (each: SocketRecord) => look(each, note),
    };
    const diagnoses = rules.diagnose(record, surroundings, note);
    const [first] = diagnoses;
    const headline = first ? diagnosisHeadline(first, wording) : ofKind;
    return { headline, diagnoses, products: look(record, note), faults };
  }

  return (disconnect) => {
    need();
    packs.need();
    const { revision } = basis.value;
    const before = known.get(disconnect);
    if (before?.revision === revision) return before.explanation;
    const explanation = explain(disconnect);
    known.set(disconnect, { revision, explanation });
    return explanation;
  };
}

const Context = createContext<Explain | null>(null);

export const ExplainerProvider = Context.Provider;

export function useExplanation(disconnect: Disconnect): Explanation {
  const explain = useContext(Context);
  if (!explain) throw new Error('A component of the panel is drawn outside ExplainerProvider');
  return explain(disconnect);
}
