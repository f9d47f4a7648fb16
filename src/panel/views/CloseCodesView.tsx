import { useState } from 'preact/hooks';
import { ALL_CLOSE_CODE_ENTRIES } from '../../close-codes/look-up.ts';
import { CodeEntry } from '../components/codes/CodeEntry.tsx';
import { searchCodes } from '../search-codes.ts';
import { useWording } from '../wording.ts';
import type { ViewProps } from './view.ts';

/** The whole reference, with or without a page. */
export function CloseCodesView({ filterInput }: ViewProps) {
  const { texts } = useWording();
  const { codes } = texts.panel;
  const [query, setQuery] = useState('');
  const found = searchCodes(ALL_CLOSE_CODE_ENTRIES, texts, query);
  return (
    <>
      <search class="filter">
        <input
          ref={filterInput}
          type="search"
          aria-label={codes.search}
          placeholder={codes.placeholder}
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <div class="main codes">
        {found.length === 0 && <p class="sub">{codes.noMatch}</p>}
        {found.map((entry) => (
          <CodeEntry key={entry.range.from} entry={entry} />
        ))}
      </div>
    </>
  );
}
