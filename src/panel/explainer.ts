/** What today's rules say of each disconnect, computed when it is shown and kept until the log changes. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { PackMatch } from '../close-codes/look-up-packs.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Fault } from '../diagnosis/fault.ts';
import { DEFAULT_LIMITS } from '../diagnosis/limits/limit-table.ts';
import type { ProductLookUp } from '../diagnosis/product-look-up.ts';
import type { Browser } from '../record/ending.ts';
import { createNeighbourhood, type Neighbours } from '../record/neighbours.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { diagnosisHeadline } from './diagnosis-words.ts';
import type { Disconnect } from './disconnect.ts';
import { headlineOf } from './headline.ts';
import type { PacksStore } from './packs-store.ts';
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

/** An explanation and what it rests on. */
interface Known {
  readonly around: (record: SocketRecord) => Neighbours;
  readonly productsOf: ProductLookUp;
  readonly explanation: Explanation;
}

export type Explain = (disconnect: Disconnect) => Explanation;

export function createExplainer(
  records: ReadonlySignal<readonly SocketRecord[]>,
  browser: Browser,
  wording: Wording,
  store: PacksStore,
): Explain {
  const neighbourhood = computed(() => createNeighbourhood(records.value));
  const known = new WeakMap<Disconnect, Known>();

  return (disconnect) => {
    const around = neighbourhood.value;
    store.need();
    const productsOf = store.productsOf.value;
    const before = known.get(disconnect);
    if (before?.around === around && before.productsOf === productsOf) return before.explanation;
    const faults: Fault[] = [];
    const note = (fault: Fault) => {
      if (!faults.some(({ kind, id }) => kind === fault.kind && id === fault.id)) faults.push(fault);
    };
    const surroundings = {
      browser,
      limits: DEFAULT_LIMITS,
      neighboursOf: around,
      productsOf: (record: SocketRecord) => productsOf(record, note),
    };
    const diagnoses = diagnose(disconnect.record, surroundings, note);
    const [first] = diagnoses;
    const headline = first
      ? diagnosisHeadline(first, wording)
      : headlineOf(disconnect.kind, disconnect.closeCode, wording.texts);
    const products = productsOf(disconnect.record, note);
    const explanation = { headline, diagnoses, products, faults };
    known.set(disconnect, { around, productsOf, explanation });
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
