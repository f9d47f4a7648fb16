import { useState } from 'preact/hooks';
import type { SettingsModel } from '../../settings-model.ts';
import { useWording } from '../../wording.ts';
import { Notice } from '../Notice.tsx';

/** What is wrong with the store of the settings. Each is said until it is dismissed, or is so no longer. */
export function SettingsNotices({ settings }: { readonly settings: SettingsModel }) {
  const words = useWording().texts.settings;
  const { fault, unreadable, newerVersion } = settings.state.value;
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());

  const notice = (key: string, text: string, action?: { name: string; run: () => void }) =>
    !dismissed.has(key) && (
      <Notice
        key={key}
        kind="fault"
        icon="warning-triangle"
        label={words.notice.label}
        action={action}
        dismiss={{ name: words.notice.dismiss, run: () => setDismissed(new Set([...dismissed, key])) }}
      >
        {text}
      </Notice>
    );

  return (
    <>
      {fault && notice(fault, words.notice.fault[fault])}
      {unreadable.length > 0 &&
        notice(`unreadable ${unreadable.join()}`, words.notice.unreadable(unreadable.map((key) => words.names[key])), {
          name: words.notice.storeDefaults,
          run: () => settings.restore(unreadable),
        })}
      {newerVersion !== null && notice('newer', words.notice.newer)}
    </>
  );
}
