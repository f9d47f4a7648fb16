/** What every view is given. */
import type { RefObject } from 'preact';
import type { PanelModel } from '../panel-model.ts';
import type { Workspace } from '../workspace.ts';

export interface ViewProps {
  readonly workspace: Workspace;
  /** What is shown: the live log or an opened session. */
  readonly model: PanelModel;
  /** Where Ctrl+F goes; a view puts it on its search field. */
  readonly filterInput: RefObject<HTMLInputElement | null>;
}
