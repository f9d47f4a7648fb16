import { useEffect } from 'preact/hooks';
import { ALL_CLOSE_CODE_ENTRIES } from '../../close-codes/look-up.ts';
import { CodeEntry } from '../components/codes/CodeEntry.tsx';
import { PackEntry } from '../components/codes/PackEntry.tsx';
import { OwnPacks } from '../components/packs/OwnPacks.tsx';
import { searchCodes } from '../search-codes.ts';
import { searchPacks } from '../search-packs.ts';
import { useWording } from '../wording.ts';
import type { ViewProps } from './view.ts';

/** The whole reference, with or without a page: the standard's codes, and what each product says of its own. */
export function CloseCodesView({ workspace, model, filterInput }: ViewProps) {
  const { texts, format } = useWording();
  const { codes } = texts.panel;
  const { view } = texts.packs;
  const { packs } = workspace;
  const query = workspace.codesQuery.value;
  useEffect(() => packs.need(), [packs]);
  // Who came by a control that has gone with its view goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) filterInput.current?.focus();
  }, [filterInput]);
  const standard = searchCodes(ALL_CLOSE_CODE_ENTRIES, texts, query);
  const products = searchPacks(packs.packs.value, query);
  return (
    <>
      <h1 class="for-ears">{texts.panel.views.names.codes}</h1>
      <search class="filter">
        <input
          ref={filterInput}
          type="search"
          aria-label={codes.search}
          placeholder={codes.placeholder}
          spellcheck={false}
          value={query}
          onInput={(event) => workspace.searchCodes(event.currentTarget.value)}
        />
      </search>
      <div class="main codes">
        {standard.length + products.length === 0 && <p class="sub">{codes.noMatch}</p>}
        {query === '' && <OwnPacks store={workspace.ownPacks} disconnects={model.disconnects.value} />}
        {standard.length > 0 && <h2>{view.standard}</h2>}
        {standard.map((entry) => (
          <CodeEntry key={entry.range.from} entry={entry} />
        ))}
        {products.length > 0 && <h2>{view.products(products.length, format.count(products.length))}</h2>}
        {products.map((found) => (
          <PackEntry key={found.pack.id} found={found} />
        ))}
      </div>
    </>
  );
}
