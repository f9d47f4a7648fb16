/**
 * Whether a regular expression may take exponential time: a repetition of what repeats. It is tried on what servers send,
 * and a pack may come from somebody else.
 */
export function hasNestedQuantifiers(pattern: string): boolean {
  // Character classes and escaped characters are one character each.
  let rest = pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  for (;;) {
    const [group, inner = '', outer = ''] = /\(([^()]*)\)([+*{]?)/.exec(rest) ?? [];
    if (group === undefined) return false;
    const repeats = /[+*{]/.test(inner.replace(/^\?[:=!]/, ''));
    if (repeats && outer !== '') return true;
    rest = rest.replace(group, () => `x${repeats ? '+' : ''}${outer}`);
  }
}
