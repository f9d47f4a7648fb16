/** What a built style sheet uses: properties with their keywords, functions, selectors, at-rules and media features. */
import postcss from 'postcss';
import { featureAt, within, type Feature, type Use } from './support.ts';

export function usesOfStyle(source: string): readonly Use[] {
  const uses = new Map<string, readonly Feature[]>();
  const add = (name: string, ...features: readonly (Feature | null)[]) => {
    const known = features.filter((feature) => feature !== null);
    if (known.length > 0) uses.set(name, known);
  };
  const root = postcss.parse(source);
  root.walkDecls(({ prop, value }) => {
    for (const [, name = ''] of value.matchAll(/([\w-]+)\(/g)) add(`${name}()`, ...(FUNCTIONS.get(name) ?? []));
    if (prop.startsWith('--')) return;
    add(prop, featureAt(['css', 'properties', prop]));
    for (const keyword of value.replaceAll(/\(.*\)/g, '').split(/[\s,]+/)) {
      add(`${prop}: ${keyword}`, featureAt(['css', 'properties', prop, keyword]));
    }
  });
  root.walkRules(({ selector, parent }) => {
    for (const [, name = ''] of selector.matchAll(/::?([\w-]+)/g))
      add(`:${name}`, featureAt(['css', 'selectors', name]));
    if (parent?.type === 'rule') add('nesting', featureAt(['css', 'selectors', 'nesting']));
  });
  root.walkAtRules(({ name, params }) => {
    add(`@${name}`, featureAt(['css', 'at-rules', name]));
    for (const [, feature = ''] of params.matchAll(/\(\s*([\w-]+)/g)) {
      add(`@${name} (${feature})`, featureAt(['css', 'at-rules', name, feature.replace(/^(?:min|max)-/, '')]));
    }
  });
  return [...uses].map(([name, features]) => ({ name, features }));
}

/** By name, wherever in the tree of types they stand: `color-mix` is below `color`. */
const FUNCTIONS: ReadonlyMap<string, readonly Feature[]> = (() => {
  const functions = new Map<string, Feature[]>();
  const collect = (node: Feature | null, depth: number): void => {
    for (const [name, feature] of within(node)) {
      functions.set(name, [...(functions.get(name) ?? []), feature]);
      if (depth > 1) collect(feature, depth - 1);
    }
  };
  collect(featureAt(['css', 'types']), 2);
  return functions;
})();
