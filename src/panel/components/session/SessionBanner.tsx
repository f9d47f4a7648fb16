import type { OpenedSession } from '../../workspace.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

interface SessionBannerProps {
  readonly session: OpenedSession;
  readonly onBack: () => void;
}

/** Says that what is below is not the page's own log, where it is from, and how to get back. */
export function SessionBanner({ session, onBack }: SessionBannerProps) {
  const { texts, format } = useWording();
  const words = texts.session.banner;
  const { fileName, recordedBy, masked, savedAt } = session;
  const { browser, browserVersion } = recordedBy;
  return (
    <aside class="banner" aria-label={words.label}>
      <Icon name="import" />
      <p>
        <b>
          <RawText text={fileName} />
        </b>{' '}
        <span class="sub">
          {words.recorded(browser, browserVersion, format.date(savedAt))}
          {masked && ` · ${words.masked}`}
        </span>
      </p>
      <button type="button" class="link" onClick={onBack}>
        {words.back}
      </button>
    </aside>
  );
}
