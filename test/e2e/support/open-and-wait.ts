/** In a page, to which it goes as text: opens a socket, and is done when it has closed. */
export const openAndWait = (url: string) =>
  new Promise<void>((resolve) => {
    new WebSocket(url).addEventListener('close', () => resolve());
  });
