import { Detail } from './components/detail/DetailPane.tsx';
import type { Engine } from './engine-store.ts';
import { Findings } from './views/DisconnectsView.tsx';

/**
 * What explains a row, and what is drawn above and beside it. All of it comes together, so that no finding pushes the
 * list down a moment after it was drawn, and the first click finds a detail that is there.
 */
export async function loadWithFirstRow(): Promise<Engine> {
  const [engine] = await Promise.all([import('../diagnosis/engine.ts'), Findings.ready(), Detail.ready()]);
  return engine;
}
