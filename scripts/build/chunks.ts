/**
 * What of the panel stands in which file. Left to itself the bundler makes a file for each set of parts that share a
 * module, loaded later or not: dozens of small ones, which compress far worse than a few. Here the parts that are loaded
 * later do not count, so what a page needs to open comes in one file for each company of pages that share it.
 */

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const PANEL = 'extension/panel-page.ts';

/** What shares modules with the panel, those that need the least first: they fetch nothing for the others. */
const SHARED: readonly (readonly [file: string, entries: readonly string[]])[] = [
  ['extension-api', ['extension/devtools.ts']],
  ['log', ['extension/background.ts']],
  ['pages', ['extension/popup-page.ts', 'extension/options-page.ts', 'src/diagnosis/engine.ts']],
];
const OF_PANEL = 'panel-list';

/**
 * What each page is started by, with the bundler's own help for `import()`: out of a file that needs no other, since any
 * other may be what cannot be loaded.
 */
export const START = {
  name: 'start',
  test: /vite\/preload-helper|\/src\/start\/|\/start-fault\.ts$/,
  priority: 1,
} as const;

/** By itself, so that it can be told how large it is. */
const LIMITS = pathOf('src/diagnosis/limits/limits.json');

const found = new WeakMap<object, (entry: string) => ReadonlySet<string>>();

/** The name of a module's file; null for what the panel does not need to open. */
export function chunkOf(id: string, graph: ModuleGraph): string | null {
  const reached = found.get(graph) ?? reachedFrom(graph);
  found.set(graph, reached);
  if (id === LIMITS) return 'limits';
  // An entry point stays what its page loads.
  if (id === pathOf(PANEL) || !reached(PANEL).has(id)) return null;
  const [file] = SHARED.find(([, entries]) => entries.some((entry) => reached(entry).has(id))) ?? [OF_PANEL];
  return file;
}

/** All that an entry point imports at once. */
function reachedFrom(graph: ModuleGraph): (entry: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (entry) => {
    const before = known.get(entry);
    if (before) return before;
    const reached = new Set<string>();
    const left = [pathOf(entry)];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      left.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
    known.set(entry, reached);
    return reached;
  };
}

function pathOf(file: string): string {
  return `${process.cwd()}/${file}`;
}
