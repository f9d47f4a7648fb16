/**
 * Makes one ending's socket in the window this module was loaded in (the lab's page or a frame), does what the page
 * does with it up to the end, and notes what a page can see. It leaves no document: that is up to `provoke.js`.
 *
 * @typedef {object} Seen what the page itself saw of a socket
 * @property {string | null} threw the name of what the constructor threw
 * @property {boolean} opened
 * @property {boolean} errored
 * @property {number | null} code null: no close event
 * @property {string | null} reason
 * @property {boolean | null} wasClean
 */

/** What asks the server for the ending: see `GO` in `answers.ts`. */
const GO = 'go';

/**
 * @param {object} ending a row of `/endings.json`
 * @param {{ noticed(seen: Seen): void, whenHandshakeArrived(): Promise<void> }} hooks
 * @returns {Promise<Seen>} when it is over; for a socket that is to be left or to stay: when it has got that far
 */
export function provokeHere(ending, { noticed, whenHandshakeArrived }) {
  const seen = { threw: null, opened: false, errored: false, code: null, reason: null, wasClean: null };
  const notice = (facts) => noticed(Object.assign(seen, facts));
  const socket = construct(ending, notice);
  if (!socket) return Promise.resolve(seen);

  const events = listen(socket, notice);
  return Promise.race([events.over, act(socket, ending.action, events, whenHandshakeArrived)]).then(() => seen);
}

function construct({ url, protocols }, notice) {
  try {
    return protocols ? new WebSocket(url, protocols) : new WebSocket(url);
  } catch (error) {
    notice({ threw: error.name });
    return null;
  }
}

/** `open` and `over` are promises; `over` also comes after `error` alone where a policy forbade the connection. */
function listen(socket, notice) {
  const bornClosed = socket.readyState === WebSocket.CLOSED;
  const open = new Promise((resolve) => {
    socket.addEventListener('open', () => resolve(notice({ opened: true })));
  });
  const over = new Promise((resolve) => {
    socket.addEventListener('error', () => {
      notice({ errored: true });
      if (bornClosed) resolve();
    });
    socket.addEventListener('close', ({ code, reason, wasClean }) => resolve(notice({ code, reason, wasClean })));
  });
  return { open, over };
}

/** Resolves when the page's part is done and no event is to be waited for. */
async function act(socket, action, { open, over }, whenHandshakeArrived) {
  const moment = { 'in the same tick': undefined, connecting: whenHandshakeArrived, open: () => open };
  switch (action.does) {
    case 'ask':
      await open;
      await exchange(socket, action.afterMessages ?? 0);
      socket.send(GO);
      return over;
    case 'wait':
      return over;
    case 'stay':
      return open;
    case 'close':
      await moment[action.when]?.();
      socket.close(...action.args);
      return over;
    case 'leave':
      return moment[action.when]();
    default:
      throw new Error(`The lab's page cannot "${action.does}"`);
  }
}

/** So many messages each way, one after another: the server echoes. */
async function exchange(socket, messages) {
  for (let number = 1; number <= messages; number++) {
    const echoed = new Promise((resolve) => {
      socket.addEventListener('message', resolve, { once: true });
    });
    socket.send(`message ${number} ${'·'.repeat(number)}`);
    await echoed;
  }
}
