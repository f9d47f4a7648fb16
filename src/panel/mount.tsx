/** The panel in a document of its own: the live panel, an imported session and a test all come through here. */
import { render } from 'preact';
import type { Texts } from '../texts/texts.ts';
import { Panel } from './Panel.tsx';
import type { PanelSource } from './panel-source.ts';
import { createWorkspace } from './workspace.ts';

/** `locale` as BCP 47, for numbers and times. Returns the way to take the panel down. */
export function mountPanel(root: HTMLElement, source: PanelSource, texts: Texts, locale: string): () => void {
  const workspace = createWorkspace(source, texts, locale);
  root.ownerDocument.documentElement.lang = texts.panel.language;
  root.ownerDocument.title = texts.panel.title;
  render(<Panel workspace={workspace} />, root);
  return () => {
    render(null, root);
    workspace.dispose();
  };
}
