/** What a schema finds wrong with a value of a file, a session or a close pack. Where, is said beside it. */
import type { ShapeProblem } from '../../record/schema-fault.ts';

export function describeShapeProblem(problem: ShapeProblem): string {
  switch (problem.kind) {
    case 'missing':
      return `“${problem.name}” is missing.`;
    case 'unknown-name':
      return 'This name does not belong there.';
    case 'wrong':
      return `Found ${problem.found}, but expected ${list(problem.expected)}.`;
    case 'out-of-range':
      return `${problem.found} is out of range: ${problem.bound === 'minimum' ? 'at least' : 'at most'} ${problem.limit} is allowed.`;
    case 'wrong-form':
      return `${problem.found} does not have the form that is expected there.`;
  }
}

function list(items: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(items);
}
