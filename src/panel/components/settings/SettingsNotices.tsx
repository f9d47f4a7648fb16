import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { SettingKey } from '../../../settings/settings.ts';
import type { SettingsModel } from '../../settings-model.ts';
import { useWording } from '../../wording.ts';
import { Notice } from '../Notice.tsx';

/** What is wrong with the store of the settings, and what it does not keep. Each is said until it is dismissed, or is so no longer. */
export function SettingsNotices({ settings }: { readonly settings: SettingsModel }) {
  const words = useWording().texts.settings;
  const { fault, unreadable, newerVersion, forgotten } = settings.state.value;
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());

  const namesOf = (keys: readonly SettingKey[]) => keys.map((key) => words.names[key]);
  const notice = (key: string, text: string, how: Partial<ComponentProps<typeof Notice>> = {}) =>
    !dismissed.has(key) && (
      <Notice
        kind="fault"
        icon="warning-triangle"
        {...how}
        key={key}
        label={words.notice.label}
        dismiss={{ name: words.notice.dismiss, run: () => setDismissed(new Set([...dismissed, key])) }}
      >
        {text}
      </Notice>
    );

  return (
    <>
      {fault && notice(fault, words.notice.fault[fault])}
      {unreadable.length > 0 &&
        notice(`unreadable ${unreadable.join()}`, words.notice.unreadable(namesOf(unreadable)), {
          action: { name: words.notice.storeDefaults, run: () => settings.restore(unreadable) },
        })}
      {newerVersion !== null && notice('newer', words.notice.newer)}
      {forgotten.length > 0 &&
        notice('private', words.notice.forgotten(namesOf(forgotten)), { kind: 'limit', icon: 'padlock' })}
    </>
  );
}
