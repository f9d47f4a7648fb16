import type { Disconnect } from '../../disconnect.ts';
import { endingFacts } from '../../ending-facts.ts';
import { endingText } from '../../headline.ts';
import { useWording } from '../../wording.ts';
import { Badge } from '../Badge.tsx';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import { CloseCodeSection } from './CloseCodeSection.tsx';
import { CodeSection } from './CodeSection.tsx';
import { LifeSection } from './LifeSection.tsx';
import { RecordedSection } from './RecordedSection.tsx';
import type { OpenResource } from './Stack.tsx';
import { WhySection } from './WhySection.tsx';

interface DetailProps {
  readonly disconnect: Disconnect;
  readonly onClose: () => void;
  readonly openResource: OpenResource;
}

/** Everything about one disconnect, from the plain sentence to the raw facts. */
export function Detail({ disconnect, onClose, openResource }: DetailProps) {
  const { texts } = useWording();
  return (
    <section class="detail" aria-label={texts.panel.detail.label}>
      <header class="detail-head">
        <Identity disconnect={disconnect} />
        <button
          type="button"
          class="tool"
          aria-label={texts.panel.detail.close}
          title={texts.panel.detail.close}
          onClick={onClose}
        >
          <Icon name="cross" />
        </button>
      </header>
      <WhatHappened disconnect={disconnect} />
      <WhySection disconnect={disconnect} />
      <LifeSection disconnect={disconnect} />
      <CloseCodeSection disconnect={disconnect} />
      <CodeSection disconnect={disconnect} openResource={openResource} />
      <RecordedSection disconnect={disconnect} />
    </section>
  );
}

function Identity({ disconnect }: { readonly disconnect: Disconnect }) {
  const { texts, format } = useWording();
  const { codeName, endedBy, end } = disconnect;
  const words = [codeName, texts.panel.detail.endedBy[endedBy], format.time(end.wall)];
  return (
    <div class="identity">
      <Badge disconnect={disconnect} /> <span class="sub">{words.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

function WhatHappened({ disconnect }: { readonly disconnect: Disconnect }) {
  const { texts, format } = useWording();
  const { kind, closeCode, headline, record, reason } = disconnect;
  const { reasonFromServer, reasonFromPage } = texts.panel.detail;
  const isPages = record.closeCall?.reason === reason && record.closeCall.readyState < 2;
  return (
    <>
      <h1>{headline}</h1>
      <p class="sub">{endingText(kind, closeCode, texts).sentence(endingFacts(record, format))}</p>
      {reason && (
        <p class="reason">
          <span class="dim">{isPages ? reasonFromPage : reasonFromServer}:</span> <RawText text={reason} />
        </p>
      )}
    </>
  );
}
