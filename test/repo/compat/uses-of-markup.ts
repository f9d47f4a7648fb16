/** What a component draws with: elements and their attributes, of HTML and of SVG. */
import { featureAt, type Use } from './support.ts';
import { isNode, parse, walk, type TreeNode } from '../support/syntax-tree.ts';

export function usesOfMarkup(source: string): readonly Use[] {
  const uses: Use[] = [];
  const add = (name: string, ...paths: readonly (readonly string[])[]) => {
    const features = paths.flatMap((path) => featureAt(path) ?? []);
    if (features.length > 0) uses.push({ name, features });
  };
  walk(parse(source, 'tsx'), (node) => {
    const tag = node.type === 'JSXOpeningElement' ? jsxName(node['name']) : null;
    // With a capital it is a component of ours.
    if (tag === null || !/^[a-z]/.test(tag)) return;
    add(`<${tag}>`, ['html', 'elements', tag], ['svg', 'elements', tag]);
    for (const attribute of node['attributes'] as readonly TreeNode[]) {
      const name = jsxName(attribute['name'])?.toLowerCase();
      if (name === undefined) continue;
      add(
        `<${tag} ${name}>`,
        ['html', 'elements', tag, name],
        ['html', 'global_attributes', name],
        ['svg', 'elements', tag, name],
        ['svg', 'global_attributes', name],
      );
    }
  });
  return uses;
}

function jsxName(node: unknown): string | null {
  return isNode(node) && node.type === 'JSXIdentifier' ? (node['name'] as string) : null;
}
