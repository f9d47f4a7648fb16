import { useWording } from '../../wording.ts';
import type { Workspace } from '../../workspace.ts';
import { later } from '../Later.tsx';
import { Menu } from '../Menu.tsx';

export const ExportForm = later(async () => (await import('./ExportForm.tsx')).ExportForm);

export function ExportMenu({ workspace }: { readonly workspace: Workspace }) {
  const words = useWording().texts.session.export;
  return (
    <Menu name={words.name} icon="export">
      {(close) => <ExportForm workspace={workspace} onSaved={close} />}
    </Menu>
  );
}
