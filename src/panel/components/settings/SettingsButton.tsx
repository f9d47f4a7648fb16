import { useRef } from 'preact/hooks';
import { useWording } from '../../wording.ts';
import type { Workspace } from '../../workspace.ts';
import { Icon } from '../Icon.tsx';
import { later } from '../Later.tsx';

const SettingsDialog = later(async () => (await import('./SettingsDialog.tsx')).SettingsDialog);

/** The gear at the end of the toolbar, and what it opens. */
export function SettingsButton({ workspace }: { readonly workspace: Workspace }) {
  const { open } = useWording().texts.settings;
  const { areSettingsOpen } = workspace;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-haspopup="dialog"
        aria-label={open}
        title={open}
        onClick={() => {
          areSettingsOpen.value = true;
        }}
      >
        <Icon name="gear" />
      </button>
      {areSettingsOpen.value && (
        <SettingsDialog
          settings={workspace.settings}
          site={workspace.live.log.value.page.site}
          onShowPacks={workspace.showPacks}
          onClose={() => {
            areSettingsOpen.value = false;
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
