import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { isOfSites, normaliseSitePattern } from '../../../settings/site-pattern.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';
import { Section } from './Section.tsx';

interface SitesSectionProps {
  readonly sites: readonly string[];
  /** Of the page that is inspected, so that it need not be typed. */
  readonly current: string | null;
  readonly onChange: (sites: readonly string[]) => void;
}

export function SitesSection({ sites, current, onChange }: SitesSectionProps) {
  const words = useWording().texts.settings.sites;
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed may go with it: the focus goes on in the field.
  const change = (changed: readonly string[]) => {
    onChange(changed);
    field.current?.focus();
  };
  const add = (pattern: string) => change([...new Set([...sites, pattern])]);
  const isCurrentOff = current !== null && isOfSites(`http://${current}/`, sites);
  return (
    <Section title={words.title} text={words.text}>
      {sites.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="entries">
          {sites.map((site) => (
            <li key={site}>
              <code>{site}</code>
              <button
                type="button"
                class="tool"
                aria-label={words.remove(site)}
                title={words.remove(site)}
                onClick={() => change(sites.filter((each) => each !== site))}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite field={field} onAdd={add} />
      {current !== null && !isCurrentOff && (
        <button type="button" class="link sites-this" onClick={() => add(current)}>
          {words.addThis(current)}
        </button>
      )}
    </Section>
  );
}

interface AddSiteProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onAdd: (pattern: string) => void;
}

function AddSite({ field, onAdd }: AddSiteProps) {
  const words = useWording().texts.settings.sites;
  const hint = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const pattern = normaliseSitePattern(typed);
    setWrong(pattern === null ? typed : null);
    if (pattern === null) return;
    onAdd(pattern);
    setTyped('');
  };

  return (
    <form class="add-site" onSubmit={submit}>
      <input
        ref={field}
        type="text"
        aria-label={words.label}
        aria-invalid={wrong !== null}
        aria-describedby={hint}
        placeholder={words.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="action">
        {words.add}
      </button>
      <p id={hint} class="wrong" role="alert">
        {wrong !== null && words.noPattern(visibleText(wrong))}
      </p>
    </form>
  );
}
