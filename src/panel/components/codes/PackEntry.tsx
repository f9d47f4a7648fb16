import type { PackDetection, VendorPack } from '../../../close-codes/vendor-pack.ts';
import type { FoundPack, PackLine } from '../../search-packs.ts';
import { useWording } from '../../wording.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { RawText } from '../RawText.tsx';

/** What a product says of its codes, how it is recognised, and where that stands. */
export function PackEntry({ found: { pack, lines } }: { readonly found: FoundPack }) {
  const { texts, format } = useWording();
  const { view, section } = texts.packs;
  const { sources = [], checked, confidence, codesTravelIn, notes = [] } = pack;
  const remarks = [section.confidence[confidence], codesTravelIn === 'message' && section.inMessages, ...notes];
  return (
    <article class="pack-entry" aria-label={pack.name}>
      <h3>
        <RawText text={pack.name} /> <span class="sub">{view.kinds[pack.kind]}</span>
      </h3>
      {lines.length > 0 && <Lines lines={lines} />}
      {remarks.map((remark) => typeof remark === 'string' && remark !== '' && <Remark key={remark} text={remark} />)}
      <Signs pack={pack} />
      <p class="links">
        {sources.map((url) => (
          <ExternalLink key={url} url={url} label={labelOf(url)} />
        ))}
        {checked !== undefined && <span class="sub">{section.checked(format.day(Date.parse(checked)))}</span>}
      </p>
    </article>
  );
}

function Remark({ text }: { readonly text: string }) {
  return (
    <p class="sub">
      <RawText text={text} />
    </p>
  );
}

function Lines({ lines }: { readonly lines: readonly PackLine[] }) {
  const { view, retry } = useWording().texts.packs;
  return (
    <table class="pack-codes">
      <thead>
        <tr>
          <th scope="col">{view.code}</th>
          <th scope="col">{view.meaning}</th>
          <th scope="col">{view.next}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ from, to, name, meaning, retry: next, isIllegal }, index) => (
          <tr key={`${from} ${index}`}>
            <th scope="row">{from === to ? from : `${from}–${to}`}</th>
            <td>
              <b>
                <RawText text={name} />
              </b>{' '}
              <RawText text={meaning} /> {isIllegal && <span class="sub">{view.illegal}</span>}
            </td>
            <td class="sub">{retry[next]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The patterns by which a socket of the product is recognised, for whom it may concern. */
function Signs({ pack }: { readonly pack: VendorPack }) {
  const { texts } = useWording();
  const { view, why } = texts.packs;
  const { hosts, subprotocols, urls, reasonPatterns, responseHeaders, hints = [] } = pack.detect;
  const signs: readonly (readonly [string, readonly string[] | undefined])[] = [
    [why.host(''), hosts],
    [view.subprotocols, subprotocols],
    [view.address, urls],
    [why.reason(''), reasonsOf(pack, reasonPatterns)],
    ...(responseHeaders ?? []).map(({ name, pattern }) => [why.header(name), [pattern]] as const),
  ];
  return (
    <details class="signs">
      <summary>{isChosenByUser(pack.detect) ? view.recognisedByReason : view.recognised}</summary>
      <dl>
        {signs.map(
          ([label, patterns]) =>
            patterns &&
            patterns.length > 0 && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {patterns.map((pattern) => (
                    <code key={pattern} class="line">
                      <RawText text={pattern} />
                    </code>
                  ))}
                </dd>
              </div>
            ),
        )}
      </dl>
      {hints.map((hint) => (
        <Remark key={hint} text={hint} />
      ))}
    </details>
  );
}

function isChosenByUser({ auto }: PackDetection): boolean {
  return auto === false;
}

function reasonsOf({ codes = [] }: VendorPack, patterns: readonly string[] = []): readonly string[] {
  const ofCodes = codes.flatMap(({ reasonText, reasonPattern }) => reasonText ?? reasonPattern ?? []);
  return [...new Set([...patterns, ...ofCodes])];
}

/** Host and last step, so that two pages of one site are told apart. */
function labelOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').findLast(Boolean);
  return [hostname.replace(/^www\./, ''), ...(last === undefined ? [] : [last])].join(' … ');
}
