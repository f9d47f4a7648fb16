/** What one ending looks like: its button, a line about it, and what the page saw of it. */

const FACTS = ['threw', 'opened', 'errored', 'code', 'reason', 'wasClean'];

export function createGroup({ title, about }, cards) {
  const id = title.toLowerCase().replaceAll(' ', '-');
  const heading = element('h2', { id }, title);
  const section = element(
    'section',
    {},
    heading,
    element('p', {}, about),
    element('ul', {}, ...cards.map((card) => card.item)),
  );
  section.setAttribute('aria-labelledby', id);
  return { section, link: element('a', { href: `#${id}` }, title) };
}

/**
 * @param {object} ending a row of `/endings.json`
 * @param {{ browser: 'chrome' | 'firefox', run(): void }} options
 */
export function createCard(ending, { browser, run }) {
  const button = element('button', { type: 'button' }, ending.title);
  button.addEventListener('click', run);
  const status = element('output', {});
  const item = element(
    'li',
    { id: ending.id },
    button,
    ending.about ? element('p', { className: 'about' }, ending.about) : '',
    element('p', { className: 'tags' }, element('code', {}, ending.id), ending.slow ? element('span', {}, 'slow') : ''),
    status,
  );
  const searched = [ending.id, ending.title, ending.about, ending.url].join(' ').toLowerCase();

  const setState = (state) => {
    item.dataset.state = state;
  };
  return {
    ending,
    item,
    /** 'running', 'expected', 'unexpected', 'over' (where only the panel can tell), or undefined before the first run. */
    state: () => item.dataset.state,
    start() {
      setState('running');
      status.replaceChildren(badge('connecting…'));
    },
    show(seen, state) {
      status.replaceChildren(...badges(seen));
      setState(state === 'over' ? verdict(ending, seen, browser) : state);
      if (item.dataset.state === 'unexpected') status.append(badge('not as expected', 'bad'));
    },
    filter(words) {
      item.hidden = !words.every((word) => searched.includes(word));
    },
  };
}

/** An ending that takes its page away is over after the page could look. */
function verdict({ expected, leavesThePage }, seen, browser) {
  if (leavesThePage) return 'over';
  const asExpected = FACTS.every((fact) => [expected[browser][fact]].flat().includes(seen[fact]));
  return asExpected ? 'expected' : 'unexpected';
}

function badges({ threw, opened, errored, code, reason, wasClean }) {
  return [
    threw === null ? '' : badge(`threw ${threw}`, 'bad'),
    opened ? badge('open') : '',
    errored ? badge('error', 'bad') : '',
    code === null ? '' : badge(`close ${code}`, wasClean ? 'good' : 'bad'),
    code === null ? '' : badge(wasClean ? 'clean' : 'not clean'),
    reason ? element('q', {}, reason) : '',
  ].filter((part) => part !== '');
}

function badge(text, tone = 'plain') {
  return element('span', { className: `badge ${tone}` }, text);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
