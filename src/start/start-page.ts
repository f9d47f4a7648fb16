/**
 * Starts a page of ours, and says so in plain words where that fails: with nothing but the browser, since any other file of
 * ours may be what is missing, as after an update under an open panel. What the page needs is loaded by `load`.
 */
import { startWordsFor } from './start-words.ts';

/** @param load settles when the page is drawn */
export async function startPage(root: HTMLElement, load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (thrown) {
    showFault(root, await textOf(thrown));
  }
}

function showFault(root: HTMLElement, fault: string): void {
  const document = root.ownerDocument;
  const words = startWordsFor(document.defaultView?.navigator.language ?? '');
  if (!words) return;
  const element = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });
  const again = element('button', words.again);
  again.addEventListener('click', () => document.location.reload());
  const alert = element('div', '');
  alert.className = 'start-fault';
  alert.setAttribute('role', 'alert');
  alert.append(element('h1', words.title), element('p', words.text), element('code', fault), again);
  document.documentElement.lang = words.language;
  root.replaceChildren(alert);
}

/** Masked; where the mask is what cannot be loaded, nothing is told but that. */
async function textOf(thrown: unknown): Promise<string> {
  try {
    const { faultText } = await import('../panel/fault-text.ts');
    return faultText(thrown);
  } catch {
    return '';
  }
}
