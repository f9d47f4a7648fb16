import { useState } from 'preact/hooks';
import type { Finding } from '../../diagnosis/findings/finding.ts';
import type { Endpoint } from '../../record/endpoint.ts';
import type { Disconnect } from '../disconnect.ts';
import type { Fault } from '../../diagnosis/fault.ts';
import { findingKey } from '../findings-store.ts';
import { findingWords } from '../diagnosis-words.ts';
import { useMedia } from '../hooks/use-media.ts';
import { useWording } from '../wording.ts';
import { CauseBody, Sureness } from './Cause.tsx';
import { EndpointName } from './EndpointName.tsx';
import { Faults } from './Faults.tsx';
import { Icon } from './Icon.tsx';

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  /** The key of the one whose rows alone are shown. */
  readonly shown: string | null;
  readonly onShow: (key: string | null) => void;
  readonly find: (id: string) => Disconnect | null;
  /** To the view of what lives: such sockets have no rows. */
  readonly onShowLive: () => void;
}

/** As many stand above the list at first: the list is what the panel is for. */
const AT_FIRST = 3;
const AT_FIRST_IN_NARROW = 2;
/** As in styles/findings.css: there each takes two lines. */
const NARROW = '(max-width: 760px)';

/** What is true of many rows together, once, above them. */
export function Findings({ findings, faults, shown, onShow, find, onShowLive }: FindingsProps) {
  const { texts, format } = useWording();
  const [isLong, setLong] = useState(false);
  const atFirst = useMedia(NARROW) ? AT_FIRST_IN_NARROW : AT_FIRST;
  if (findings.length + faults.length === 0) return null;
  const hidden = isLong ? 0 : findings.length - atFirst;
  return (
    <section class="findings" aria-label={texts.panel.findings.label}>
      {(hidden > 0 ? findings.slice(0, atFirst) : findings).map((finding) => (
        <FindingRow
          key={findingKey(finding)}
          finding={finding}
          endpoint={commonEndpoint(finding, find)}
          isShown={shown === findingKey(finding)}
          onShow={onShow}
          onShowLive={onShowLive}
        />
      ))}
      {hidden > 0 && (
        <button type="button" class="link more" onClick={() => setLong(true)}>
          {texts.panel.findings.more(hidden, format.count(hidden))}
        </button>
      )}
      <Faults faults={faults} />
    </section>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly endpoint: Endpoint | null;
  readonly isShown: boolean;
  readonly onShow: (key: string | null) => void;
  readonly onShowLive: () => void;
}

function FindingRow({ finding, endpoint, isShown, onShow, onShowLive }: FindingRowProps) {
  const wording = useWording();
  const { findings: texts } = wording.texts.panel;
  const words = findingWords(finding, wording);
  const count = finding.sockets.length;
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="finding">
      <div class="finding-line">
        <Icon name="circular-arrow" />
        <b>{words.headline}</b>
        {endpoint && <EndpointName endpoint={endpoint} />}
        <Sureness confidence={words.confidence} />
        {finding.id === 'half-open' ? (
          <button type="button" class="link" onClick={onShowLive}>
            {texts.showLive}
          </button>
        ) : (
          <button
            type="button"
            class="link"
            aria-pressed={isShown}
            onClick={() => onShow(isShown ? null : findingKey(finding))}
          >
            {texts.show(count, wording.format.count(count))}
          </button>
        )}
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {texts.whatToDo}
        </button>
      </div>
      {isOpen && (
        <div class="cause">
          <CauseBody words={words} />
        </div>
      )}
    </div>
  );
}

/** The one that all of its sockets belong to. */
function commonEndpoint({ sockets }: Finding, find: (id: string) => Disconnect | null): Endpoint | null {
  const endpoints = sockets.map((id) => find(id)?.endpoint ?? null);
  const [first] = endpoints;
  const isSame = (other: Endpoint | null) => other?.host === first?.host && other?.path === first?.path;
  return first && endpoints.every(isSame) ? first : null;
}
