/** Provokes any ending of the table, from the lab's own page: makes frames, takes documents away, remembers what was seen. */
import { provokeHere } from './provoke-here.js';

const FRAMES = { frame: '/frame', 'frame without connect-src': '/frame-without-connect-src' };

/**
 * @param {object} ending a row of `/endings.json`
 * @param {(seen: import('./provoke-here.js').Seen) => void} noticed called with every new fact
 * @returns {Promise<import('./provoke-here.js').Seen>} when the ending has run its course; where it takes this page
 *   away, right before it does
 */
export async function provoke(ending, noticed) {
  const hooks = { noticed, whenHandshakeArrived: () => handshakeArrived(ending.id) };
  if (!ending.within) {
    const seen = await provokeHere(ending, hooks);
    // In a later task, so that whoever awaits the result still gets it.
    if (ending.action.does === 'leave') setTimeout(() => leave(window, ending));
    return { ...seen };
  }
  const frame = await addFrame(FRAMES[ending.within]);
  try {
    const seen = await frame.contentWindow.provokeHere(ending, hooks);
    if (ending.action.does === 'leave') await leaveFrame(frame, ending);
    return { ...seen };
  } finally {
    // Chromium keeps the socket through window.stop(): to see that, the frame has to stay.
    if (ending.action.by !== 'stopping') frame.remove();
  }
}

/** Resolves when the server has the handshake's request in hand. */
async function handshakeArrived(id) {
  await fetch(`/handshake-of/${id}`);
}

function leave(leaving, { id, action }) {
  switch (action.by) {
    case 'navigating':
      return leaving.location.assign(`/away?from=${id}`);
    case 'returning':
      return leaving.location.assign(`/away?from=${id}&return`);
    case 'reloading':
      return leaving.location.reload();
    case 'stopping':
      return leaving.stop();
    default:
      throw new Error(`The lab's page cannot leave by ${action.by}`);
  }
}

async function leaveFrame(frame, ending) {
  if (ending.action.by === 'removing') {
    frame.remove();
    return nextTask();
  }
  if (ending.action.by === 'stopping') {
    leave(frame.contentWindow, ending);
    return nextTask();
  }
  const loaded = loadOf(frame);
  leave(frame.contentWindow, ending);
  return loaded;
}

async function addFrame(src) {
  const frame = Object.assign(document.createElement('iframe'), { src, title: 'A document of the lab', hidden: true });
  const loaded = loadOf(frame);
  document.body.append(frame);
  await loaded;
  return frame;
}

function loadOf(frame) {
  return new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
}

/** What events there are have been dispatched by then. */
function nextTask() {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
