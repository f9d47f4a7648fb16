import { useFileDrop } from '../../hooks/use-file-drop.ts';
import { useWording } from '../../wording.ts';
import type { Workspace } from '../../workspace.ts';
import { SessionBanner } from './SessionBanner.tsx';
import { SessionFailure } from './SessionFailure.tsx';

/** All that is said of session files above the list, and the place to drop one. */
export function SessionNotices({ workspace }: { readonly workspace: Workspace }) {
  const words = useWording().texts.session.import;
  const isOver = useFileDrop((file) => void workspace.openFile(file));
  const opened = workspace.opened.value;
  const failure = workspace.failure.value;
  return (
    <>
      {failure && <SessionFailure failure={failure} onDismiss={workspace.dismissFailure} />}
      {opened && <SessionBanner session={opened} onBack={workspace.backToLive} />}
      {workspace.isReading.value && (
        <p class="banner" role="status">
          {words.reading}
        </p>
      )}
      {isOver && (
        <div class="drop-here">
          <p>{words.drop}</p>
        </div>
      )}
    </>
  );
}
