/**
 * Puts a text on the clipboard. A panel of Chromium's DevTools is denied the asynchronous API by permissions policy; the
 * older command works in both browsers while a click or a key stroke of the user is fresh. It fires a `copy` event, which
 * is where the text is put, so nothing has to be selected and the focus stays where it is.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand(text: string): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // Nobody else may take it for the user's own Ctrl+C.
    event.stopImmediatePropagation();
    isPut = true;
  };
  addEventListener('copy', put, true);
  try {
    return document.execCommand('copy') && isPut;
  } finally {
    removeEventListener('copy', put, true);
  }
}
