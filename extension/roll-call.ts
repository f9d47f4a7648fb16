// Background. Asks the frames of a tab which of the documents in the log are still there. A frame whose document has
// opened no socket has nobody to answer, and a document in the back/forward cache is not asked: both are gone.
import type { Present, RollCall } from '../src/protocol/messages.ts';
import type { Origin } from '../src/record/socket-log.ts';
import { browser } from './browser.ts';

export async function callRoll(tabId: number, origins: readonly Origin[]): Promise<ReadonlySet<string>> {
  const frames = new Set(origins.map(({ frameId }) => frameId));
  const answers = await Promise.all([...frames].map((frameId) => ask(tabId, frameId)));
  return new Set(answers.filter((documentId) => documentId !== null));
}

async function ask(tabId: number, frameId: number): Promise<string | null> {
  try {
    const answer: Present | undefined = await browser.tabs.sendMessage(
      tabId,
      { type: 'roll-call' } satisfies RollCall,
      { frameId },
    );
    return answer?.documentId ?? null;
  } catch {
    return null;
  }
}
