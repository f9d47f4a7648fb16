import type { BrowserContext, CDPSession } from 'playwright';

/** A DevTools protocol session of the whole browser, not of one page. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('this Playwright context has no browser');
  return browser.newBrowserCDPSession();
}

/** The service worker of an extension that runs now, if one does. */
export async function serviceWorkerTargets(session: CDPSession, origin: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  return workers.map(({ targetId }) => targetId);
}

/**
 * Evaluates in a target to which Playwright has no handle, or a stale one: a service worker that was started again may
 * have the id of the one before. Rejects with what the expression throws.
 */
export async function evaluateInTarget(session: CDPSession, targetId: string, expression: string): Promise<void> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answered = new Promise<TargetAnswer>((resolve) => {
    session.on('Target.receivedMessageFromTarget', (event) => {
      const answer = JSON.parse(event.message) as TargetAnswer;
      if (event.sessionId === sessionId && answer.id === 1) resolve(answer);
    });
  });
  const params = { expression, awaitPromise: true, userGesture: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const { error, result } = await answered;
  await session.send('Target.detachFromTarget', { sessionId });
  const fault = error?.message ?? result?.exceptionDetails?.exception?.description ?? result?.exceptionDetails?.text;
  if (fault !== undefined) throw new Error(`${expression}: ${fault}`);
}

interface TargetAnswer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
  };
}
