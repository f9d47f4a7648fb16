/** What every measure needs to know. */
import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface Bench {
  readonly url: (path: string) => string;
  readonly socketUrl: (path: string) => string;
  /** How often each subject is measured. */
  readonly rounds: number;
  /** What is being measured, for whoever waits. */
  readonly say: (what: string) => void;
}

export async function startBench(options: Pick<Bench, 'rounds' | 'say'>): Promise<Bench & { close(): void }> {
  const server = fork(new URL('server.ts', import.meta.url));
  const [port] = (await once(server, 'message')) as [number];
  return {
    ...options,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    socketUrl: (path) => `ws://127.0.0.1:${port}${path}`,
    close: () => server.disconnect(),
  };
}
