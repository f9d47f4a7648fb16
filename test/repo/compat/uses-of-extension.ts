/** What the extension uses of the extension API, by its source, and of the manifest's keys, by what is built. */
import { featureAt, type Use } from './support.ts';
import { nameOf, parse, propertyOf, walk, type TreeNode } from '../support/syntax-tree.ts';

const NAMESPACES = new Set(['browser', 'chrome']);

/** `browser.storage.session.get`: as far as the data goes. A name below a namespace that it has not is `unknown`. */
export function usesOfApi(source: string): { readonly uses: readonly Use[]; readonly unknown: readonly string[] } {
  const uses = new Map<string, Use>();
  const unknown: string[] = [];
  walk(parse(source, 'ts'), (node) => {
    const path = chainOf(node);
    if (!path) return;
    const [namespace, ...names] = path;
    const known = longestKnown(names);
    const name = [namespace, ...known].join('.');
    const feature = featureAt(['webextensions', 'api', ...known]);
    if (known.length === 0 || !feature) unknown.push(path.join('.'));
    else uses.set(name, { name, features: [feature] });
  });
  return { uses: [...uses.values()], unknown };
}

/** `['browser', 'tabs', 'query']` of `browser.tabs.query`, also where it is but the beginning of a longer one. */
function chainOf(node: TreeNode): readonly string[] | null {
  const property = propertyOf(node);
  if (property === null) return null;
  const object = node['object'] as TreeNode;
  const name = nameOf(object);
  if (name !== null) return NAMESPACES.has(name) ? [name, property] : null;
  const before = chainOf(object);
  return before && [...before, property];
}

function longestKnown(names: readonly string[]): readonly string[] {
  for (let length = names.length; length > 0; length--) {
    if (featureAt(['webextensions', 'api', ...names.slice(0, length)])) return names.slice(0, length);
  }
  return [];
}

/** Keys of the manifest, those within them, and permissions. */
export function usesOfManifest(manifest: object): readonly Use[] {
  const uses: Use[] = [];
  const collect = (value: unknown, path: readonly string[]): void => {
    const feature = featureAt(['webextensions', 'manifest', ...path]);
    if (!feature) return;
    if (path.length > 0) uses.push({ name: `manifest: ${path.join('.')}`, features: [feature] });
    if (Array.isArray(value)) for (const each of value) collect(each, path);
    else if (typeof value === 'string') collect(undefined, [...path, value]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
    }
  };
  collect(manifest, []);
  return uses;
}
