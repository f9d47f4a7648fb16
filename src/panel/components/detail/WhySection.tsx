import { certaintyOf, type Certainty } from '../../certainty.ts';
import type { Disconnect } from '../../disconnect.ts';
import { evidenceOf } from '../../evidence.ts';
import { isFromServer, textOf } from '../../headline.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

/** What is certain from the record alone, and what would settle the rest. */
export function WhySection({ disconnect }: { readonly disconnect: Disconnect }) {
  const { texts } = useWording();
  const { why } = texts.panel;
  const certainty = certaintyOf(disconnect);
  const { kind, closeCode, headline } = disconnect;
  const { advice, settle } = textOf(disconnect, texts);
  const adviceOfCode = closeCode && isFromServer(kind) ? texts.closeCodes[closeCode.identifier].advice : null;
  const todo = adviceOfCode ?? advice;
  return (
    <section>
      <h2>{why.title}</h2>
      <article class="cause">
        <header>
          <h3>{certainty === 'not-known' ? why.openTitle : headline}</h3>
          <Sureness certainty={certainty} />
        </header>
        <ul>
          {evidenceOf(disconnect, texts).map(({ text, quote }) => (
            <li key={text}>
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
          ))}
        </ul>
        {todo && <NextStep label={why.do} text={todo} />}
        {settle && <NextStep label={why.settle} text={settle} />}
      </article>
    </section>
  );
}

function Sureness({ certainty }: { readonly certainty: Certainty }) {
  const { why } = useWording().texts.panel;
  const words = { certain: why.certain, likely: why.likely, 'not-known': why.notKnown };
  return <span class={`sure ${certainty}`}>{words[certainty]}</span>;
}

function NextStep({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p class="next-step">
      <b>{label}</b> {text}
    </p>
  );
}
