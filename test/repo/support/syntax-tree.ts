import { parseAst } from 'vite';

/** A node of the ESTree, of which only the shape is known: https://github.com/estree/estree */
export interface TreeNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

export type Visit = (node: TreeNode, parent: TreeNode | null) => void;

export function parse(source: string, lang: 'js' | 'tsx' | 'ts'): TreeNode {
  return parseAst(source, { lang }) as unknown as TreeNode;
}

/** Each node, before those within it. */
export function walk(node: TreeNode, visit: Visit, parent: TreeNode | null = null): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (isNode(child)) walk(child, visit, node);
    }
  }
}

export function isNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && typeof (value as TreeNode).type === 'string';
}

/** The name of an identifier, or null for any other node. */
export function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : null;
}

/** `a.b` and `a?.b`, but not `a[b]`. */
export function propertyOf(node: TreeNode): string | null {
  return node.type === 'MemberExpression' && node['computed'] !== true ? nameOf(node['property']) : null;
}
