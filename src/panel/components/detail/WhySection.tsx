import { type CauseWords, diagnosisWords, findingWords } from '../../diagnosis-words.ts';
import type { Finding } from '../../../diagnosis/findings/finding.ts';
import type { Disconnect } from '../../disconnect.ts';
import { useExplanation } from '../../explainer.ts';
import { findingKey } from '../../findings-store.ts';
import { endingText } from '../../headline.ts';
import { useWording } from '../../wording.ts';
import { Faults } from '../Faults.tsx';
import { CauseBody, FoldedCause, NextStep, Sureness } from '../Cause.tsx';

interface WhySectionProps {
  readonly disconnect: Disconnect;
  /** The patterns that this disconnect is part of. */
  readonly findings: readonly Finding[];
}

/** The causes, the best first, each with what speaks for it and what to do. The first is open, the others are at hand. */
export function WhySection({ disconnect, findings }: WhySectionProps) {
  const wording = useWording();
  const { why } = wording.texts.panel;
  const { diagnoses, faults } = useExplanation(disconnect);
  const [first, ...others] = diagnoses.map((diagnosis) => diagnosisWords(diagnosis, disconnect.record.api, wording));
  return (
    <section>
      <header class="why-head">
        <h2>{why.title}</h2>
        {first && <Sureness confidence={first.confidence} />}
      </header>
      {first ? <Cause words={first} /> : <NotKnown disconnect={disconnect} />}
      {others.length > 0 && <h3 class="sub">{first?.confidence === 'certain' ? why.also : why.couldBe}</h3>}
      {others.map((words) => (
        <FoldedCause key={words.id} words={words} />
      ))}
      {findings.length > 0 && <h3 class="sub">{why.partOf}</h3>}
      {findings.map((finding) => (
        <FoldedCause key={findingKey(finding)} words={findingWords(finding, wording)} />
      ))}
      <Faults faults={faults} />
    </section>
  );
}

/** Its headline is that of the whole detail. */
function Cause({ words }: { readonly words: CauseWords }) {
  return (
    <article class="cause" aria-label={words.headline}>
      <CauseBody words={words} />
    </article>
  );
}

/** No rule knows more than the kind of end says. */
function NotKnown({ disconnect: { kind, closeCode } }: { readonly disconnect: Disconnect }) {
  const { texts } = useWording();
  const { why } = texts.panel;
  const { settle } = endingText(kind, closeCode, texts);
  return (
    <article class="cause">
      <header>
        <h3>{why.openTitle}</h3>
        <span class="sure not-known">{why.notKnown}</span>
      </header>
      {settle && <NextStep label={why.settle} steps={[settle]} />}
    </article>
  );
}
