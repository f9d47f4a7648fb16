/**
 * What built scripts use of the browser and of the language. Globals are those that a script names and nowhere declares.
 * Whose member a `.name` is, the text does not show: so it may be that of any interface that has one of this name, and only
 * what no interface has yet is found; and where a script itself gives the name to something, it is taken for that. The
 * syntax is the build's to lower (`target` in vite.config.ts), but for regular expressions, which no build rewrites.
 */
import { featureAt, within, type Feature, type Use } from './support.ts';
import { isNode, nameOf, parse, propertyOf, walk, type TreeNode } from '../support/syntax-tree.ts';

const GLOBAL_OBJECTS = ['Window', 'EventTarget', 'WorkerGlobalScope', 'ServiceWorkerGlobalScope'];
const NAMES_OF_THE_GLOBAL = new Set(['globalThis', 'window', 'self']);
const REGEX_FLAGS: Readonly<Record<string, string>> = { d: 'hasIndices', s: 'dotAll', v: 'unicodeSets', y: 'sticky' };
const REGEX_SYNTAX: readonly (readonly [RegExp, string])[] = [
  [/\(\?<[=!]/, 'lookbehind_assertion'],
  [/\(\?<[A-Za-z_$]/, 'named_capturing_group'],
  [/\\p\{/, 'unicode_character_class_escape'],
  [/\(\?[ims-]+:/, 'modifier'],
];

export interface ScriptUses {
  readonly uses: readonly Use[];
  /** Globals of which the data knows nothing. */
  readonly unknown: readonly string[];
}

export function usesOfScripts(sources: readonly string[]): ScriptUses {
  const trees = sources.map((source) => parse(source, 'js'));
  const own = new Set(trees.flatMap(namesGivenIn));
  const found = trees.map(usesOfTree);
  return {
    uses: found.flatMap(({ uses }) => uses).filter(({ name }) => !own.has(name)),
    unknown: found.flatMap(({ unknown }) => unknown),
  };
}

/** `.name` of each key of an object or a class that it makes, and of each member that it sets. */
function namesGivenIn(tree: TreeNode): readonly string[] {
  const names: string[] = [];
  walk(tree, (node, parent) => {
    const isKey =
      /^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type) && parent?.type !== 'ObjectPattern';
    const isSet = node.type === 'AssignmentExpression';
    const name = isKey ? keyOf(node) : isSet ? propertyOf(node['left'] as TreeNode) : null;
    if (name !== null) names.push(`.${name}`);
  });
  return names;
}

function keyOf({ key, computed }: TreeNode): string | null {
  if (computed === true) return null;
  return nameOf(key) ?? (isNode(key) && typeof key['value'] === 'string' ? key['value'] : null);
}

function usesOfTree(tree: TreeNode): ScriptUses {
  const declared = declaredIn(tree);
  const isFree = (name: string | null): name is string => name !== null && !declared.has(name);
  const uses = new Map<string, readonly Feature[]>();
  const unknown = new Set<string>();
  const addGlobal = (name: string) => {
    const features = globalsNamed(name);
    if (features.length > 0) uses.set(name, features);
    else unknown.add(name);
  };
  walk(tree, (node, parent) => {
    const name = nameOf(node);
    if (isFree(name) && isReference(node, parent)) addGlobal(name);
    for (const member of membersIn(node)) uses.set(`.${member}`, MEMBERS.get(member) ?? []);
    const property = propertyOf(node);
    const owner = nameOf(node['object']);
    if (property !== null && isFree(owner)) {
      if (NAMES_OF_THE_GLOBAL.has(owner)) addGlobal(property);
      else uses.set(`${owner}.${property}`, staticsNamed(owner, property));
    }
    for (const [feature, identifier] of regexFeatures(node)) uses.set(feature, [identifier]);
  });
  const found = [...uses].filter(([, features]) => features.length > 0);
  return { uses: found.map(([name, features]) => ({ name, features })), unknown: [...unknown] };
}

/** Names that are bound anywhere in the script: one scope is as good as another for telling what is a global. */
function declaredIn(tree: TreeNode): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    const name = nameOf(pattern);
    if (name !== null) names.add(name);
    for (const part of ['left', 'argument', 'value'] as const) bind(pattern[part]);
    for (const list of ['elements', 'properties'] as const) {
      for (const part of (pattern[list] as readonly unknown[] | undefined) ?? []) bind(part);
    }
  };
  walk(tree, (node) => {
    if (node.type === 'VariableDeclarator' || /^(?:Function|Class)/.test(node.type)) bind(node['id']);
    for (const parameter of (node['params'] as readonly unknown[] | undefined) ?? []) bind(parameter);
    if (node.type === 'CatchClause') bind(node['param']);
    if (/^Import.*Specifier$/.test(node.type)) bind(node['local']);
  });
  return names;
}

/** Not the name of a member, of a key or of what is exported. */
function isReference(node: TreeNode, parent: TreeNode | null): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true;
  if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(parent.type)) {
    return parent['value'] === node || parent['computed'] === true;
  }
  return !/Specifier$|^Labeled|^Break|^Continue|^MetaProperty$/.test(parent.type);
}

/** `.name`, and `{ name }` of what is taken apart. */
function membersIn(node: TreeNode): readonly string[] {
  const property = propertyOf(node);
  if (property !== null) return [property];
  if (node.type !== 'ObjectPattern') return [];
  return (node['properties'] as readonly TreeNode[]).flatMap((each) => keyOf(each) ?? []);
}

function globalsNamed(name: string): readonly Feature[] {
  const paths = [
    ['api', name],
    ['javascript', 'builtins', name],
    ...GLOBAL_OBJECTS.map((scope) => ['api', scope, name]),
  ];
  return paths.flatMap((path) => featureAt(path) ?? []);
}

function staticsNamed(owner: string, name: string): readonly Feature[] {
  const paths = [
    ['api', owner, `${name}_static`],
    ['javascript', 'builtins', owner, name],
  ];
  return paths.flatMap((path) => featureAt(path) ?? []);
}

/** Every member of every interface by its name, also those of `Intl`. */
const MEMBERS: ReadonlyMap<string, readonly Feature[]> = (() => {
  const members = new Map<string, Feature[]>();
  const roots = [['api'], ['javascript', 'builtins'], ['javascript', 'builtins', 'Intl']];
  for (const [, owner] of roots.flatMap((path) => within(featureAt(path)))) {
    for (const [name, feature] of within(owner)) {
      const member = name.replace(/_static$/, '');
      members.set(member, [...(members.get(member) ?? []), feature]);
    }
  }
  return members;
})();

function regexFeatures(node: TreeNode): readonly (readonly [string, Feature])[] {
  const regex = node['regex'] as { readonly pattern: string; readonly flags: string } | undefined;
  if (node.type !== 'Literal' || !regex) return [];
  const flags = [...regex.flags].flatMap((flag) => REGEX_FLAGS[flag] ?? []);
  const syntax = REGEX_SYNTAX.filter(([pattern]) => pattern.test(regex.pattern)).map(([, name]) => name);
  return [
    ...flags.map((name) => ['javascript', 'builtins', 'RegExp', name]),
    ...syntax.map((name) => ['javascript', 'regular_expressions', name]),
  ].map((path) => [path.slice(-2).join('.'), known(path)] as const);
}

function known(path: readonly string[]): Feature {
  const feature = featureAt(path);
  if (!feature) throw new Error(`The compatibility data has nothing at ${path.join('.')}: mend this file.`);
  return feature;
}
