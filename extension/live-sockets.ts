// Background. Asks the frames of a tab what lives in them, and has them act, at the panel's request alone. What they answer
// comes from a page's process and is checked.
import { ParseError } from '../src/protocol/checks.ts';
import type { Ask, LiveDocument, Present } from '../src/protocol/messages.ts';
import { checkPresent } from '../src/protocol/parse-live.ts';
import type { Speaker } from '../src/record/socket-log.ts';
import { browser } from './browser.ts';

export async function askLive(speakers: readonly Speaker[]): Promise<readonly LiveDocument[]> {
  // A frame has had many documents, and shows one.
  const frames = new Map(speakers.map((speaker) => [speaker.frameId, speaker]));
  const documents = await Promise.all(
    [...frames.values()].map(async (frame) => {
      const present = await askFrame(frame, { bridge: null });
      const speaker = speakers.find(({ bridge, frameId }) => frameId === frame.frameId && bridge === present?.bridge);
      return speaker ? read(speaker, present) : null;
    }),
  );
  return documents.filter((document) => document !== null);
}

/** The answer of the frame's bridge; undefined where there is none. */
export function askFrame({ tabId, frameId }: Pick<Speaker, 'tabId' | 'frameId'>, ask: Ask) {
  return answerOf(() => browser.tabs.sendMessage(tabId, ask, { frameId }));
}

/** Whatever frame it is in. Chromium alone. */
export function askDocument({ tabId, documentId }: Pick<Speaker, 'tabId' | 'documentId'>, ask: Ask) {
  return answerOf(() => chrome.tabs.sendMessage(tabId, ask, { documentId }));
}

async function answerOf(send: () => Promise<Present | undefined>): Promise<Present | undefined> {
  try {
    return await send();
  } catch {
    return undefined;
  }
}

function read({ documentId }: Speaker, present: unknown): LiveDocument | null {
  try {
    return checkPresent(documentId, present);
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}
