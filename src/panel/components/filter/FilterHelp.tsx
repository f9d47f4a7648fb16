import { FILTER_KEY_IDS } from '../../filter/filter-keys.ts';
import { useWording } from '../../wording.ts';
import { Menu } from '../Menu.tsx';

/** What can be typed into the filter. */
export function FilterHelp() {
  const { keys, help } = useWording().texts.filter;
  return (
    <Menu name={help.name} icon="question" side="start">
      {() => (
        <div class="popover filter-help" tabIndex={0} role="region" aria-label={help.name}>
          <p class="sub">{help.title}</p>
          <Pairs pairs={help.examples} />
          <p class="sub">{help.keys}</p>
          <Pairs pairs={FILTER_KEY_IDS.map((key) => [`${key}:`, keys[key]])} />
        </div>
      )}
    </Menu>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {pairs.map(([term, meaning]) => (
        <div key={term}>
          <dt>
            <code>{term}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
