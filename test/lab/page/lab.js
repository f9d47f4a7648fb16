/** The lab's page: draws the table, runs endings, and offers both to scripts as `window.lab`. */
import { createCard, createGroup } from './card.js';
import { provoke } from './provoke.js';

/** Browsers queue handshakes to one host and port anyway; more at once would only hide the order. */
const AT_ONCE = 6;
const STORAGE_KEY = 'lab.seen';
const BROWSER = navigator.userAgent.includes('Firefox/') ? 'firefox' : 'chrome';

const form = document.querySelector('form');
const cards = new Map();
/** By id: what the page saw. Kept through a reload and a return, for endings that take the page away. */
const seen = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}');

const table = fetch('/endings.json').then((response) => response.json());
const drawn = table.then(draw);

window.lab = {
  /** Provokes an ending; resolves to what the page saw when it has run its course (or right before it leaves). */
  provoke: (id) => drawn.then(() => run(id)),
  /** Provokes all that do not leave the page, some at a time; resolves to what the page saw, by id. */
  runAll: (options) => drawn.then(() => runAll(options)),
  /** What the page saw, by id, also before a reload. */
  seen: () => structuredClone(seen),
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void window.lab.runAll({ slow: form.elements.slow.checked });
});
form.elements.filter.addEventListener('input', () => filter(form.elements.filter.value));

function draw({ groups }) {
  const sections = groups.map((group) => {
    const groupCards = group.endings.map((ending) => {
      const card = createCard(ending, { browser: BROWSER, run: () => run(ending.id) });
      cards.set(ending.id, card);
      if (seen[ending.id]) card.show(seen[ending.id], 'over');
      return card;
    });
    return createGroup(group, groupCards);
  });
  document.querySelector('nav').append(...sections.map(({ link }) => link));
  document.querySelector('main').append(...sections.map(({ section }) => section));
  showProgress();
}

async function run(id) {
  const card = cards.get(id);
  if (!card) throw new Error(`The lab knows no ending "${id}"`);
  const note = (facts, state) => {
    seen[id] = { ...facts };
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(seen));
    card.show(facts, state);
    showProgress();
  };
  card.start();
  showProgress();
  // A page that comes back from the back/forward cache sees the end of its socket after its run was over.
  let state = 'running';
  const result = await provoke(card.ending, (facts) => note(facts, state));
  state = 'over';
  note(result, state);
  return result;
}

async function runAll({ slow = false } = {}) {
  const endings = [...cards.values()].map((card) => card.ending);
  const all = endings.filter((ending) => !ending.leavesThePage && ending.action.does !== 'stay');
  // The slow ones wait side by side and hold up none of the others.
  const waiting = slow ? all.filter((ending) => ending.slow).map((ending) => run(ending.id)) : [];
  const queue = all.filter((ending) => !ending.slow);
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await run(next.id);
  });
  await Promise.all([...lanes, ...waiting]);
  return window.lab.seen();
}

function filter(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  for (const card of cards.values()) card.filter(words);
}

function showProgress() {
  const states = [...cards.values()].map((card) => card.state());
  const count = (state) => states.filter((each) => each === state).length;
  const unexpected = count('unexpected');
  form.elements.progress.value = [
    `${states.length} endings`,
    count('running') > 0 ? `${count('running')} running` : '',
    count('expected') > 0 ? `${count('expected')} as expected` : '',
    unexpected > 0 ? `${unexpected} not as expected` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
