/** What a page of the extension says where it cannot start. Loaded without all other words, which may be what failed. */
export const startFault = {
  title: 'WebSocket Disconnects could not start here',
  text: 'That is a fault of the extension, not of the page; what was recorded is kept. Where it stays after another try, close this and open it again, or switch the extension off and on in the browser’s list of extensions.',
  again: 'Try again',
};
