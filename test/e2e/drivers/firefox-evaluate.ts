import type { BrowserScope } from './firefox-scope.ts';

/**
 * Evaluates an expression in the document that `documentSource` finds (source text in the browser's own scope). The
 * answer travels as JSON, made in the document's own realm: nothing of ours has to look into foreign objects.
 */
export async function evaluateInDocument(
  inBrowser: BrowserScope,
  documentSource: string,
  expression: string,
): Promise<unknown> {
  const wrapped = `(async () => {
    try {
      return JSON.stringify({ value: await ${expression} });
    } catch (error) {
      const isError = typeof error === 'object' && error !== null && 'message' in error;
      return JSON.stringify({ error: isError ? String(error) : 'thrown: ' + String(error), stack: String(error?.stack) });
    }
  })()`;
  const answer = (await inBrowser(`return evaluateIn(await ${documentSource}, args[0]);`, wrapped)) as Answer;
  if ('error' in answer) throw new Error(answer.error, { cause: answer.stack });
  return answer.value;
}

type Answer = { readonly value?: unknown } | { readonly error: string; readonly stack: string };
