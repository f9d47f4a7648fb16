import { toExpression } from './page-script.ts';
import type { ScriptHost } from './panel-driver.ts';
import { until } from './until.ts';

/** Both ways to run scripts in a document, made from the one that each browser has: evaluating an expression. */
export function scriptHost(evaluateExpression: (expression: string) => Promise<unknown>): ScriptHost {
  const evaluate: ScriptHost['evaluate'] = (script, ...args) =>
    // The document's answer is what the script's type says: tests trust their own scripts.
    evaluateExpression(toExpression(script as never, args)) as never;
  return {
    evaluate,
    waitFor(script, { args, timeout, what = String(script) } = {}) {
      return until(() => evaluate(script, ...((args ?? []) as never)), { what, timeout }) as never;
    },
  };
}
