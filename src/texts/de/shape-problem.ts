/** Was ein Schema an einem Wert einer Datei auszusetzen hat. Wo, steht daneben. */
import type { ShapeProblem } from '../../record/schema-fault.ts';

export function describeShapeProblem(problem: ShapeProblem): string {
  switch (problem.kind) {
    case 'missing':
      return `„${problem.name}“ fehlt.`;
    case 'unknown-name':
      return 'Dieser Name gehört nicht dorthin.';
    case 'wrong':
      return `Gefunden: ${problem.found}; erwartet: ${list(problem.expected)}.`;
    case 'out-of-range':
      return `${problem.found} liegt außerhalb des Bereichs: ${problem.bound === 'minimum' ? 'mindestens' : 'höchstens'} ${problem.limit} ist erlaubt.`;
    case 'wrong-form':
      return `${problem.found} hat nicht die Form, die dort erwartet wird.`;
  }
}

function list(items: readonly string[]): string {
  return new Intl.ListFormat('de', { type: 'disjunction' }).format(items);
}
