import type { SettingsModel } from '../../settings-model.ts';
import { useWording } from '../../wording.ts';
import { Dialog } from '../Dialog.tsx';
import { SettingsForm } from './SettingsForm.tsx';

interface SettingsDialogProps {
  readonly settings: SettingsModel;
  /** Of the page that is inspected. */
  readonly site: string | null;
  readonly onClose: () => void;
  readonly onShowPacks: () => void;
}

/** What is changed counts at once, so there is nothing to save. */
export function SettingsDialog({ settings, site, onClose, onShowPacks }: SettingsDialogProps) {
  const { title, close } = useWording().texts.settings;
  return (
    <Dialog title={title} close={close} onClose={onClose}>
      <SettingsForm
        settings={settings}
        site={site}
        onShowPacks={() => {
          onClose();
          onShowPacks();
        }}
      />
    </Dialog>
  );
}
