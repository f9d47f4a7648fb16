import type { ComponentChildren } from 'preact';
import { ExplainerProvider } from '../explainer.ts';
import { PacksProvider } from '../packs-context.ts';
import { SharingProvider } from '../sharing.ts';
import { ShowCodeProvider } from '../show-code.ts';
import { WordingProvider } from '../wording.ts';
import type { Workspace } from '../workspace.ts';

interface PanelContextProps {
  readonly workspace: Workspace;
  readonly children: ComponentChildren;
}

/** What components far below need without being handed it. */
export function PanelContext({ workspace, children }: PanelContextProps) {
  const { wording, explain } = workspace.model.value;
  return (
    <WordingProvider value={wording}>
      <PacksProvider value={workspace.packs}>
        <ShowCodeProvider value={workspace.showCode}>
          <SharingProvider value={workspace.sharing}>
            <ExplainerProvider value={explain}>{children}</ExplainerProvider>
          </SharingProvider>
        </ShowCodeProvider>
      </PacksProvider>
    </WordingProvider>
  );
}
