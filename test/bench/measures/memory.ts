/** What sockets and messages leave on the page's heap. Chromium alone tells how much there is. */
import type { CDPSession } from 'playwright';
import { launchChromiumContext } from '../../e2e/drivers/chromium-launch.ts';
import type { Bench } from '../bench.ts';
import { bounded, compared, type Figure } from '../figure.ts';
import type { Browsers } from '../browsers.ts';
import { inTurns } from '../rounds.ts';
import { EMPTY, NATIVE, OURS, type Subject } from '../subject.ts';

const OPEN_SOCKETS = 200;
const CLOSED_SOCKETS = 400;
const MESSAGES = 20_000;
/** Sockets at the same time are limited to 255: with these, the open ones are below. */
const WARM_UP = 50;
const BLANK_FRAMES = 120;

/** Per message a page keeps less than this where it keeps nothing: the heap's own grain. */
const GRAIN = 0.5;

export async function measureMemory(browsers: Browsers, { url, socketUrl, rounds, say }: Bench): Promise<Figure[]> {
  const heaps = await openHeaps(browsers);
  const growth = (name: string, work: Work, count: number) => {
    say(`memory: ${name}`);
    return inTurns([NATIVE, OURS], rounds, (subject) => heaps.growth(subject, url('/'), work, count));
  };
  try {
    const open = await growth('open sockets', openWork(socketUrl('/echo')), OPEN_SOCKETS);
    const closed = await growth('closed sockets', closedWork(socketUrl('/close')), CLOSED_SOCKETS);
    const messages = await growth('messages', messagesWork(socketUrl('/echo')), MESSAGES);
    say('memory: empty frames');
    const frames = await inTurns([NATIVE, OURS, EMPTY], rounds, (subject) =>
      heaps.size(subject, url(`/blank-frames?count=${BLANK_FRAMES}`)),
    );
    const each = (series: ReadonlyMap<Subject, readonly number[]>, count: number) =>
      (series.get(OURS) ?? []).map((bytes, round) => (bytes - (series.get(NATIVE)?.[round] ?? 0)) / count);
    const ours = { browser: browsers.browser, subject: OURS.name, unit: 'bytes' } as const;
    return [
      bounded(
        { ...ours, what: 'heap for an open socket, beyond the browser’s', bound: 2048 },
        each(open, OPEN_SOCKETS),
      ),
      bounded({ ...ours, what: 'heap left by a closed socket', bound: 16 }, each(closed, CLOSED_SOCKETS)),
      bounded({ ...ours, what: 'heap left by a message', bound: GRAIN }, each(messages, MESSAGES)),
      ...compared({
        browser: browsers.browser,
        what: 'heap of a page with 120 frames of about:blank',
        unit: 'MiB',
        divideBy: 1024 ** 2,
        series: frames,
        base: EMPTY,
        promised: { subject: OURS, ratio: 1.05 },
      }),
    ];
  } finally {
    await heaps.close();
  }
}

/** The source of what a page does so many times. */
type Work = (count: number) => string;

const openWork =
  (url: string): Work =>
  (count) =>
    `async () => {
  (window.kept ??= []).push(...await Promise.all(Array.from({ length: ${count} }, () => new Promise((resolve, reject) => {
    const socket = new WebSocket('${url}');
    socket.onopen = () => resolve(socket);
    socket.onerror = () => reject(new Error('a socket of the benchmark failed'));
  }))));
}`;

const closedWork =
  (url: string): Work =>
  (count) =>
    `async () => {
  for (let number = 0; number < ${count}; number += 50) {
    await Promise.all(Array.from({ length: 50 }, () => new Promise((resolve) => {
      new WebSocket('${url}').onclose = resolve;
    })));
  }
}`;

const messagesWork =
  (url: string): Work =>
  (count) =>
    `async () => {
  const socket = window.kept = new WebSocket('${url}');
  await new Promise((resolve) => { socket.onopen = resolve; });
  await new Promise((resolve) => {
    let received = 0;
    socket.onmessage = () => {
      received++;
      if (received === ${count}) resolve();
      else if (received % 50 === 0) burst();
    };
    const burst = () => { for (let sent = 0; sent < 50; sent++) socket.send('x'.repeat(200)); };
    burst();
  });
  socket.onmessage = null;
}`;

async function openHeaps(browsers: Browsers) {
  const contexts = new Map<Subject, Awaited<ReturnType<typeof launchChromiumContext>>>();
  for (const subject of [NATIVE, OURS, EMPTY]) {
    contexts.set(subject, await launchChromiumContext({ extensionDir: await browsers.directoryOf(subject.extension) }));
  }

  async function inPage<Result>(subject: Subject, address: string, use: (session: CDPSession) => Promise<Result>) {
    const context = contexts.get(subject)?.context;
    if (!context) throw new Error(`no browser runs for ${subject.name}`);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const session = await context.newCDPSession(page);
    try {
      return await use(session);
    } finally {
      await page.close();
    }
  }

  return {
    /** Bytes that are in use after the work and were not before. A little of it comes first, so that it is compiled. */
    growth: (subject: Subject, address: string, work: Work, count: number) =>
      inPage(subject, address, async (session) => {
        await run(session, work(WARM_UP));
        const before = await used(session);
        await run(session, work(count));
        return (await used(session)) - before;
      }),
    size: (subject: Subject, address: string) => inPage(subject, address, used),
    close: async () => {
      for (const { context, exited } of contexts.values()) {
        await context.close();
        await exited;
      }
    },
  };
}

async function run(session: CDPSession, work: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${work})()`,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** Bytes, once what nobody holds has gone. */
async function used(session: CDPSession): Promise<number> {
  // What a finaliser frees goes with the next collection.
  for (let collection = 0; collection < 3; collection++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
