/** What the panel says of each disconnect of a log, for the session file. */
import { signal } from '@preact/signals';
import * as engine from '../diagnosis/engine.ts';
import type { Browser } from '../record/ending.ts';
import type { ExplainedSocket } from '../record/session-file.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { diagnosisHeadline } from './diagnosis-words.ts';
import { describeDisconnect, type Disconnect } from './disconnect.ts';
import { loadedEngine } from './engine-store.ts';
import { createExplainer, type Explanation } from './explainer.ts';
import type { PacksStore } from './packs-store.ts';
import { packIdOf } from './product-words.ts';
import type { Wording } from './wording.ts';

export function explainAll(
  records: readonly SocketRecord[],
  browser: Browser,
  wording: Wording,
  packs: PacksStore,
): readonly ExplainedSocket[] {
  const explain = createExplainer(signal(records), browser, wording, { engine: loadedEngine(engine), packs });
  return records.flatMap((record) => {
    const disconnect = describeDisconnect(record, browser, wording.texts);
    if (!disconnect) return [];
    return [explainedSocket(disconnect, explain(disconnect), wording)];
  });
}

export function explainedSocket(
  { id }: Disconnect,
  { diagnoses, products }: Explanation,
  wording: Wording,
): ExplainedSocket {
  const causes = diagnoses.map((diagnosis) => ({
    id: diagnosis.id,
    confidence: diagnosis.isFallback ? 'not known' : diagnosis.confidence,
    headline: diagnosisHeadline(diagnosis, wording),
  }));
  return { socket: id, pack: packIdOf(products), causes };
}
