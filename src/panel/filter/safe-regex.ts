/**
 * A user's regular expression that cannot freeze the panel. The browser's own engine goes back and forth, and what it is
 * tried on comes from pages and servers: so what could take exponential time is refused, and of a long text only so much
 * is looked at as the number of repetitions allows.
 */
import { hasNestedQuantifiers } from '../../close-codes/safe-pattern.ts';

export interface SafeRegex {
  readonly test: (text: string) => boolean;
}

export type RegexFault = 'invalid' | 'risky';

/**
 * Characters of a text that are looked at, by the number of open-ended repetitions: with each of them the worst case
 * grows by a power. More than four are refused.
 */
const LOOKED_AT = [8000, 4000, 1000, 250, 100] as const;

export function safeRegex(pattern: string, flags: string): SafeRegex | RegexFault {
  let regex: RegExp;
  try {
    regex = new RegExp(pattern, flags);
  } catch {
    return 'invalid';
  }
  const plain = pattern.replaceAll(/\\[^1-9k]/g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  const lookedAt = LOOKED_AT[countRepetitions(plain)];
  if (lookedAt === undefined || hasNestedQuantifiers(pattern) || repeatsChoice(plain) || /\\/.test(plain))
    return 'risky';
  return { test: (text) => regex.test(text.length > lookedAt ? text.slice(0, lookedAt) : text) };
}

function countRepetitions(plain: string): number {
  return plain.match(/[*+]|\{\d+,?\d*\}/g)?.length ?? 0;
}

/** `(a|a)*` can match the same text in exponentially many ways. What is left of `plain` with a backslash refers back. */
function repeatsChoice(plain: string): boolean {
  let rest = plain;
  for (;;) {
    const [group, inner = '', outer = ''] = /\(([^()]*)\)([+*{]?)/.exec(rest) ?? [];
    if (group === undefined) return false;
    const chooses = inner.includes('|') || inner.includes('\u0000');
    if (chooses && outer !== '') return true;
    // A choice inside a group stays one of the group around it.
    rest = rest.replace(group, () => (chooses ? '\u0000' : 'x'));
  }
}
