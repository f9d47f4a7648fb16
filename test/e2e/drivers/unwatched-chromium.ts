/**
 * A Chromium whose pages nobody debugs: where a debugger is attached to a page, as Playwright's is, the browser prerenders
 * nothing for it. Only a page of the extension's own is attached to.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { WebSocket } from 'ws';
import { ensureBrowser } from '../../../scripts/browsers.ts';
import { PANEL_PATH } from './panel-driver.ts';
import { makeProfile, removeProfile } from './profile.ts';
import { until } from './until.ts';

export interface UnwatchedChromium {
  newTab(url: string): Promise<void>;
  /** Runs an expression in a page of the extension's own, and returns what it resolves to, as plain data. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<never>;

interface Target {
  readonly type: string;
  readonly url: string;
}

export async function launchUnwatchedChromium(extensionDir: string): Promise<UnwatchedChromium> {
  const profile = makeProfile('unwatched');
  const child = spawn((await ensureBrowser('chrome')).path, [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${resolve(extensionDir)}`,
    `--load-extension=${resolve(extensionDir)}`,
    'about:blank',
  ]);
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed);
  const socket = new WebSocket(await addressOf(child));
  await once(socket, 'open');
  const send = speak(socket);
  const own = await ownPage(send);

  return {
    newTab: async (url) => void (await send('Target.createTarget', { url })),
    async evaluate(expression) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result }: { result: { value?: unknown } } = await send('Runtime.evaluate', params, own);
      return result.value;
    },
    async close() {
      socket.close();
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      process.off('exit', killed);
      await removeProfile(profile);
    },
  };
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: stderr as NodeJS.ReadableStream })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('the browser has not said where it listens');
}

/** The Chrome DevTools Protocol: https://chromedevtools.github.io/devtools-protocol/ */
function speak(socket: WebSocket): Send {
  const answers = new Map<number, (result: never) => void>();
  socket.on('message', (data: Buffer) => {
    const { id, result } = JSON.parse(data.toString()) as { id: number; result: never };
    answers.get(id)?.(result);
  });
  let last = 0;
  return (method, params = {}, sessionId = undefined) =>
    new Promise((settle) => {
      answers.set(++last, settle);
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
}

/** The session of a page of the extension's, which is opened for it. */
async function ownPage(send: Send): Promise<string> {
  const worker = await until(
    async () => {
      const { targetInfos }: { targetInfos: Target[] } = await send('Target.getTargets', { filter: [{}] });
      return targetInfos.find(({ type }) => type === 'service_worker');
    },
    { what: 'the extension’s service worker' },
  );
  const url = new URL(PANEL_PATH, worker.url).href;
  const { targetId }: { targetId: string } = await send('Target.createTarget', { url });
  const { sessionId }: { sessionId: string } = await send('Target.attachToTarget', { targetId, flatten: true });
  return sessionId;
}
