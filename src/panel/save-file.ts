/**
 * Hands a text to the browser's downloads. A panel has no API for that, nor needs one: an address of a blob in a link
 * with `download` works in the DevTools of both browsers, and under `default-src 'none'`.
 */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The download reads the blob after this task; a minute is ample, and then its memory is given back.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
