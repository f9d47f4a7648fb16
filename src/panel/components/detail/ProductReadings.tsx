import { httpLikeCode } from '../../../close-codes/http-like.ts';
import type { PackMatch } from '../../../close-codes/look-up-packs.ts';
import { useExplanation } from '../../explainer.ts';
import type { Disconnect } from '../../disconnect.ts';
import { hintWords } from '../../product-words.ts';
import { useWording } from '../../wording.ts';
import { Sureness } from '../Cause.tsx';
import { ExternalLink } from '../ExternalLink.tsx';
import { RawText } from '../RawText.tsx';

/** What each product that it may be says of the code, the best match first, with why it was recognised. */
export function ProductReadings({ disconnect, code }: { readonly disconnect: Disconnect; readonly code: number }) {
  const { texts, format } = useWording();
  const { section } = texts.packs;
  const { products } = useExplanation(disconnect);
  const [best, ...others] = products;
  if (!best) return <HttpLikeReading code={code} />;
  return (
    <>
      <Reading match={best} code={code} />
      {others.length > 0 && (
        <details class="other-readings">
          <summary>{section.others(others.length, format.count(others.length))}</summary>
          {others.map((match) => (
            <Reading key={match.pack.id} match={match} code={code} />
          ))}
        </details>
      )}
    </>
  );
}

function HttpLikeReading({ code }: { readonly code: number }) {
  const { section, httpLike } = useWording().texts.packs;
  const known = httpLikeCode(code);
  if (known === null) return null;
  return (
    <p class="note">
      <b>{section.httpLike}</b> {section.httpLikeMeaning(httpLike[known])}
    </p>
  );
}

function Reading({ match, code }: { readonly match: PackMatch; readonly code: number }) {
  const { texts, format } = useWording();
  const { section, retry } = texts.packs;
  const { pack, certainty, meaning } = match;
  const notes = [
    meaning?.range && section.range(meaning.range.from, meaning.range.to),
    meaning && meaning.from.id !== pack.id && section.from(meaning.from.name),
    meaning?.sentBy === 'client' && section.byClient,
    section.confidence[(meaning?.from ?? pack).confidence],
    pack.codesTravelIn === 'message' && section.inMessages,
  ].filter((note) => typeof note === 'string' && note !== '');
  const [source] = meaning?.from.sources ?? pack.sources ?? [];
  const checked = (meaning?.from ?? pack).checked;
  return (
    <article class="reading" aria-label={pack.name}>
      <header>
        <h3>{meaning ? `${pack.name}: ${meaning.name}` : pack.name}</h3>
        <Sureness confidence={certainty} />
      </header>
      <p>{meaning ? meaning.meaning : section.unknownCode(code)}</p>
      {notes.length > 0 && <p class="sub">{notes.join(' ')}</p>}
      <dl>
        {meaning && (
          <>
            <dt>{section.retryLabel}</dt>
            <dd>{retry[meaning.retry]}</dd>
          </>
        )}
        <dt>{section.whyLabel}</dt>
        <dd>
          <Why match={match} />
        </dd>
        {source !== undefined && (
          <>
            <dt>{section.sourceLabel}</dt>
            <dd>
              <ExternalLink url={source} label={hostOf(source)} />{' '}
              {checked !== undefined && <span class="sub">{section.checked(format.day(Date.parse(checked)))}</span>}
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}

function Why({ match: { why } }: { readonly match: PackMatch }) {
  const { texts } = useWording();
  return (
    <ul class="plain">
      {[...new Map(why.map((hint) => [hint.kind, hint])).values()].map((hint) => {
        const { label, value } = hintWords(hint, texts);
        return (
          <li key={hint.kind}>
            {label}{' '}
            {value !== '' && (
              <code>
                <RawText text={value} />
              </code>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
