import { useEffect, useRef } from 'preact/hooks';
import type { SettingsModel } from '../../settings-model.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';
import { SettingsForm } from './SettingsForm.tsx';

interface SettingsDialogProps {
  readonly settings: SettingsModel;
  /** Of the page that is inspected. */
  readonly site: string | null;
  readonly onClose: () => void;
  readonly onShowPacks: () => void;
}

const HEADING = 'settings-title';

/** Over the panel, as DevTools’ own settings are over theirs. What is changed counts at once, so there is nothing to save. */
export function SettingsDialog({ settings, site, onClose, onShowPacks }: SettingsDialogProps) {
  const { title, close } = useWording().texts.settings;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // DevTools would open its drawer. The window hears it also where nothing has the focus.
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      dialog.current?.close();
    };
    addEventListener('keydown', leave, true);
    return () => removeEventListener('keydown', leave, true);
  }, []);
  return (
    <dialog ref={dialog} class="settings" aria-labelledby={HEADING} onClose={onClose}>
      <div class="settings-head">
        <h1 id={HEADING}>{title}</h1>
        <button type="button" class="tool" aria-label={close} title={close} onClick={() => dialog.current?.close()}>
          <Icon name="cross" />
        </button>
      </div>
      <SettingsForm
        settings={settings}
        site={site}
        onShowPacks={() => {
          dialog.current?.close();
          onShowPacks();
        }}
      />
    </dialog>
  );
}
