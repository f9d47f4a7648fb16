// Background. Asks the frames of a tab which of the documents in the log are still there. A frame whose document has
// opened no socket has nobody to answer, and a document in the back/forward cache is not asked: both are gone.
import type { Present } from '../src/protocol/messages.ts';
import type { Speaker } from '../src/record/socket-log.ts';
import { askDocument, askFrame } from './live-sockets.ts';
import { isFirefox } from './is-firefox.ts';

const NOTHING = { bridge: null };

/** The ids of the documents that do not answer. */
export async function absentees(speakers: readonly Speaker[]): Promise<string[]> {
  const frames = [...new Map(speakers.map((speaker) => [speaker.frameId, speaker])).values()];
  const present = new Set(await Promise.all(frames.map(async (frame) => (await askFrame(frame, NOTHING))?.bridge)));
  const missing = speakers.filter(({ bridge }) => !present.has(bridge));
  const moved = await Promise.all(missing.map(hasMoved));
  return missing.filter((_, index) => !moved[index]).map(({ documentId }) => documentId);
}

/**
 * A page that was prerendered is in the tab's own frame by now, and has not told since. Not asked where nothing depends on
 * it: a question by its id may take a page out of the back/forward cache.
 */
async function hasMoved(speaker: Speaker): Promise<boolean> {
  if (isFirefox || speaker.frameId === 0 || !speaker.hasLiving) return false;
  return (await askDocument(speaker, NOTHING))?.bridge === speaker.bridge;
}

/** Whether the tab's top document was there before the extension, as Firefox lets its bridge tell. */
export async function isLate(tabId: number): Promise<boolean> {
  const answer: Present | undefined = await askFrame({ tabId, frameId: 0 }, NOTHING);
  return answer?.bridge === null;
}
