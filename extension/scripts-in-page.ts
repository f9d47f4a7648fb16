// Panel, Chromium. Whether the scripts in the inspected page belong to this extension as it runs now. Nothing of the page
// runs because of it: the questions are answered in our own isolated world, and by `location`, which no page can replace.
import type { BridgeWorld } from '../src/protocol/bridge-world.ts';

/**
 * After a reload of the extension Chromium has two isolated worlds of ours in each new document of the renderer, and may
 * answer in the one that has lost its API. But only where that is the one of a bridge was the page there before.
 */
const IS_FROM_BEFORE = `!!globalThis.${'bridgeOf' satisfies keyof BridgeWorld} && !chrome.runtime?.id`;

/**
 * Between two questions (ms). Right after a navigation there may be no scripts yet, or it is the page before that answers:
 * so what is missing is asked for again.
 */
const ASK_AGAIN_MS = 500;
/** So often "not found" may mean "not yet". */
const TRIES = 3;

/**
 * Answers with what asks, at each navigation.
 * @param tell whether the page was loaded before the extension was installed, reloaded or updated
 */
export function watchScripts(tell: (missing: boolean) => void): () => void {
  let asked = 0;
  return async function ask() {
    const own = ++asked;
    for (let missing = true; missing; await pause(ASK_AGAIN_MS)) {
      missing = await areScriptsMissing();
      if (own !== asked) return;
      tell(missing);
    }
  };
}

async function areScriptsMissing(): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { value, error } = await evaluate(IS_FROM_BEFORE, { useContentScriptContext: true });
    if (error !== 'E_NOTFOUND') return value === true;
    await pause(ASK_AGAIN_MS);
  }
  // They never were there. On a page of the browser's own a reload would not bring them either.
  const { value } = await evaluate('location.protocol', {});
  return ['http:', 'https:'].includes(String(value));
}

interface Answer {
  readonly value: unknown;
  readonly error: string | undefined;
}

function evaluate(expression: string, options: chrome.devtools.inspectedWindow.EvalOptions): Promise<Answer> {
  return new Promise((resolve) => {
    chrome.devtools.inspectedWindow.eval(expression, options, (value: unknown, failure) =>
      resolve({ value, error: failure?.code }),
    );
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
