import { useState } from 'preact/hooks';
import type { Finding } from '../../diagnosis/findings/finding.ts';
import { findingKey } from '../findings-store.ts';
import { findingWords } from '../diagnosis-words.ts';
import { useWording } from '../wording.ts';
import { CauseBody, Sureness } from './Cause.tsx';
import { Icon } from './Icon.tsx';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** The key of the one whose rows alone are shown. */
  readonly shown: string | null;
  readonly onShow: (key: string | null) => void;
}

/** As many stand above the list at first: the list is what the panel is for. */
const AT_FIRST = 2;

/** What is true of many rows together, once, above them. */
export function Findings({ findings, shown, onShow }: FindingsProps) {
  const { texts, format } = useWording();
  const [isLong, setLong] = useState(false);
  if (findings.length === 0) return null;
  const hidden = isLong ? 0 : findings.length - AT_FIRST;
  return (
    <section class="findings" aria-label={texts.panel.findings.label}>
      {(hidden > 0 ? findings.slice(0, AT_FIRST) : findings).map((finding) => (
        <FindingRow
          key={findingKey(finding)}
          finding={finding}
          isShown={shown === findingKey(finding)}
          onShow={onShow}
        />
      ))}
      {hidden > 0 && (
        <button type="button" class="link more" onClick={() => setLong(true)}>
          {texts.panel.findings.more(format.count(hidden))}
        </button>
      )}
    </section>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly isShown: boolean;
  readonly onShow: (key: string | null) => void;
}

function FindingRow({ finding, isShown, onShow }: FindingRowProps) {
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
        <Sureness confidence={words.confidence} />
        <button
          type="button"
          class="link"
          aria-pressed={isShown}
          onClick={() => onShow(isShown ? null : findingKey(finding))}
        >
          {texts.show(count, wording.format.count(count))}
        </button>
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
