// Background. Asks the frames of a tab which of the documents in the log are still there. A frame whose document has
// opened no socket has nobody to answer, and a document in the back/forward cache is not asked: both are gone.
import type { Ask, Present } from '../src/protocol/messages.ts';
import type { Speaker } from '../src/record/socket-log.ts';
import { browser } from './browser.ts';

/** The ids of the documents that do not answer. */
export async function absentees(tabId: number, speakers: readonly Speaker[]): Promise<string[]> {
  const frames = [...new Set(speakers.map(({ frameId }) => frameId))];
  const present = new Set(await Promise.all(frames.map((frameId) => ask(tabId, frameId))));
  return speakers.filter(({ bridge }) => !present.has(bridge)).map(({ documentId }) => documentId);
}

/** Whether the tab's top document was there before the extension, as Firefox lets its bridge tell. */
export async function isLate(tabId: number): Promise<boolean> {
  return (await ask(tabId, 0)) === null;
}

async function ask(tabId: number, frameId: number): Promise<string | null | undefined> {
  try {
    const answer: Present | undefined = await browser.tabs.sendMessage(tabId, { bridge: null } satisfies Ask, {
      frameId,
    });
    return answer?.bridge;
  } catch {
    return undefined;
  }
}
