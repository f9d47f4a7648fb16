import { CATEGORIES } from '../../../close-codes/categories.ts';
import type { CloseCodeEntry } from '../../../close-codes/look-up.ts';
import { useWording } from '../../wording.ts';
import { roleClass } from '../Badge.tsx';
import { ExternalLink } from '../ExternalLink.tsx';
import { Icon } from '../Icon.tsx';

/** A code or a range of codes, as the standard and the registry have it. */
export function CodeEntry({ entry }: { readonly entry: CloseCodeEntry }) {
  const { texts } = useWording();
  const { closeCode } = texts.panel;
  const { name, meaning, advice } = texts.closeCodes[entry.identifier];
  const { colour, glyph } = CATEGORIES[entry.category];
  return (
    <article class="code-entry">
      <h3>
        <span class={`badge ${roleClass(colour)}`}>
          <Icon name={glyph} />
          {rangeOf(entry)}
        </span>
        {name}
      </h3>
      <div>
        <p>{meaning}</p>
        <p class="sub">{advice}</p>
      </div>
      <p class="links">
        {!entry.onWire && <span class="sub">{closeCode.onWireNo}</span>}
        {entry.links.map(({ label, url }) => (
          <ExternalLink key={url} url={url} label={label} />
        ))}
      </p>
    </article>
  );
}

function rangeOf({ range: { from, to } }: CloseCodeEntry): string {
  return from === to ? `${from}` : `${from}–${to}`;
}
