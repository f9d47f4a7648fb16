import type { Confidence } from '../../diagnosis/diagnosis.ts';
import type { CauseWords, EvidenceWords } from '../diagnosis-words.ts';
import { useWording } from '../wording.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { Icon } from './Icon.tsx';
import { RawText } from './RawText.tsx';
import { WithCode } from './WithCode.tsx';

/** Its headline alone, until it is opened. */
export function FoldedCause({ words }: { readonly words: CauseWords }) {
  return (
    <details class="cause">
      <summary>
        <b>{words.headline}</b>
        <Sureness confidence={words.confidence} />
      </summary>
      <CauseBody words={words} />
    </details>
  );
}

/** What speaks for a cause, and what to do. */
export function CauseBody({ words }: { readonly words: CauseWords }) {
  const { why } = useWording().texts.panel;
  const { evidence, notes, advice, settle, links } = words;
  return (
    <>
      <EvidenceList evidence={evidence} />
      {notes.map((note) => (
        <p key={note} class="note">
          <WithCode text={note} />
        </p>
      ))}
      {advice.length > 0 && <NextStep label={why.do} steps={advice} />}
      {settle && <NextStep label={why.settle} steps={[settle]} />}
      {links.length > 0 && (
        <p class="links">
          <b>{why.read}</b>{' '}
          {links.map(({ label, url }) => (
            <ExternalLink key={url} url={url} label={label} />
          ))}
        </p>
      )}
    </>
  );
}

/** Many products share a default, which speaks for none of them, unless one has left its mark. */
const LIMITS_SHOWN = { marked: 1, unmarked: 2 };
const MARKS: ReadonlySet<EvidenceWords['fact']> = new Set(['header', 'socketAddress'] as const);

function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceWords[] }) {
  const { texts, format } = useWording();
  const kind = evidence.some(({ fact }) => MARKS.has(fact)) ? 'marked' : 'unmarked';
  const limits = evidence.filter(({ fact }) => fact === 'limit').slice(LIMITS_SHOWN[kind]);
  if (limits.length < 2) return <Items evidence={evidence} />;
  return (
    <>
      <Items evidence={evidence.filter((each) => !limits.includes(each))} />
      <details class="more-limits">
        <summary>{texts.panel.why.moreLimits(format.count(limits.length))}</summary>
        <Items evidence={limits} />
      </details>
    </>
  );
}

function Items({ evidence }: { readonly evidence: readonly EvidenceWords[] }) {
  return (
    <ul>
      {evidence.map((each) => (
        <EvidenceItem key={each.text + (each.quote ?? '')} evidence={each} />
      ))}
    </ul>
  );
}

function EvidenceItem({ evidence: { text, quote } }: { readonly evidence: EvidenceWords }) {
  return (
    <li>
      <Icon name="tick" />
      <span>
        {text}{' '}
        {quote && (
          <code>
            <RawText text={quote} />
          </code>
        )}
      </span>
    </li>
  );
}

export function Sureness({ confidence }: { readonly confidence: Confidence | null }) {
  const { why } = useWording().texts.panel;
  if (confidence === null) return <span class="sure not-known">{why.notKnown}</span>;
  return <span class={`sure ${confidence}`}>{why.confidence[confidence]}</span>;
}

export function NextStep({ label, steps }: { readonly label: string; readonly steps: readonly string[] }) {
  if (steps.length === 1) {
    return (
      <p class="next-step">
        <b>{label}</b> <WithCode text={steps[0] ?? ''} />
      </p>
    );
  }
  return (
    <div class="next-step">
      <b>{label}</b>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <WithCode text={step} />
          </li>
        ))}
      </ol>
    </div>
  );
}
