import type { Finding } from '../../../diagnosis/findings/finding.ts';
import type { Browser } from '../../../record/ending.ts';
import type { Neighbours } from '../../../record/neighbours.ts';
import type { Disconnect } from '../../disconnect.ts';
import { endingFacts } from '../../ending-facts.ts';
import { useExplanation } from '../../explainer.ts';
import { sentenceOf } from '../../headline.ts';
import { useShowCode } from '../../show-code.ts';
import { useWording } from '../../wording.ts';
import { Badge } from '../Badge.tsx';
import { Guard } from '../Guard.tsx';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import { AroundSection } from './AroundSection.tsx';
import { CloseCodeSection } from './CloseCodeSection.tsx';
import { CodeSection } from './CodeSection.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import { HandshakeSection } from './HandshakeSection.tsx';
import { LifeSection } from './LifeSection.tsx';
import { PageSection } from './PageSection.tsx';
import { RecordedSection } from './RecordedSection.tsx';
import type { OpenResource } from './Stack.tsx';
import { WhySection } from './WhySection.tsx';

interface DetailProps {
  readonly disconnect: Disconnect;
  readonly browser: Browser;
  readonly neighbours: Neighbours;
  readonly findings: readonly Finding[];
  readonly find: (id: string) => Disconnect | null;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
  readonly openResource: OpenResource;
}

/** Everything about one disconnect, from the plain sentence to the raw facts. */
export function Detail(props: DetailProps) {
  const { disconnect, browser, neighbours, findings, find, onShow, onClose, openResource } = props;
  const { texts } = useWording();
  return (
    <section class="detail" tabIndex={-1} aria-label={texts.panel.detail.label}>
      <header class="detail-head">
        <Identity disconnect={disconnect} />
        <CopyMenu id={disconnect.id} />
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
      <Guard part="section">
        <WhatHappened disconnect={disconnect} />
      </Guard>
      <Guard part="section">
        <WhySection disconnect={disconnect} findings={findings} />
      </Guard>
      <Guard part="section">
        <LifeSection disconnect={disconnect} />
      </Guard>
      <Guard part="section">
        <CloseCodeSection disconnect={disconnect} />
      </Guard>
      <Guard part="section">
        <HandshakeSection disconnect={disconnect} browser={browser} />
      </Guard>
      <Guard part="section">
        <PageSection disconnect={disconnect} browser={browser} />
      </Guard>
      <Guard part="section">
        <AroundSection neighbours={neighbours} find={find} onShow={onShow} />
      </Guard>
      <Guard part="section">
        <CodeSection disconnect={disconnect} openResource={openResource} />
      </Guard>
      <Guard part="section">
        <RecordedSection disconnect={disconnect} />
      </Guard>
    </section>
  );
}

function Identity({ disconnect }: { readonly disconnect: Disconnect }) {
  const { texts, format } = useWording();
  const { codeName, endedBy, end } = disconnect;
  const words = [codeName, texts.panel.detail.endedBy[endedBy], format.time(end.wall)];
  return (
    <div class="identity">
      <BadgeLink disconnect={disconnect} /> <span class="sub">{words.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

/** Leads to all that is known of the code. */
function BadgeLink({ disconnect }: { readonly disconnect: Disconnect }) {
  const { section } = useWording().texts.packs;
  const showCode = useShowCode();
  const { closeCode } = disconnect;
  if (!closeCode) return <Badge disconnect={disconnect} />;
  const { code } = closeCode;
  return (
    <button type="button" class="link" title={section.lookUp(code)} onClick={() => showCode(code)}>
      <Badge disconnect={disconnect} />
    </button>
  );
}

function WhatHappened({ disconnect }: { readonly disconnect: Disconnect }) {
  const { texts, format } = useWording();
  const { record, reason } = disconnect;
  const { headline } = useExplanation(disconnect);
  const { reasonFromServer, reasonFromPage } = texts.panel.detail;
  const isPages = record.closeCall?.reason === reason && record.closeCall.readyState < 2;
  return (
    <>
      <h1>{headline}</h1>
      <p class="sub">{sentenceOf(disconnect, endingFacts(record, format), texts)}</p>
      {record.seenFrom === 'network' && <p class="note">{texts.surroundings.outside}</p>}
      {reason && (
        <p class="reason">
          <span class="dim">{isPages ? reasonFromPage : reasonFromServer}:</span> <RawText text={reason} />
        </p>
      )}
    </>
  );
}
