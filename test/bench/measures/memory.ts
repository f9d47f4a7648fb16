/** What sockets and messages leave on the page's heap. Chromium alone tells how much there is. */
import type { CDPSession } from 'playwright';
import { launchChromiumContext } from '../../e2e/drivers/chromium-launch.ts';
import type { Bench } from '../bench.ts';
import { bounded, compared, type Figure } from '../figure.ts';
import type { Browsers } from '../browsers.ts';
import { inTurns } from '../rounds.ts';
import { EMPTY, NATIVE, OURS, type Subject } from '../subject.ts';

const OPEN_SOCKETS = 200;
/** What the engine keeps of code that has become hot comes with the first. */
const CLOSED_BEFORE = 1600;
const CLOSED_SOCKETS = 400;
const MESSAGES = 20_000;
const WARM_UP = 50;
/** Chromium delays each by seconds where more than some sixteen connect. */
const AT_ONCE = 10;
const BLANK_FRAMES = 120;

/** For two ticks of a second the bridge expects a policy's violation of each socket. */
const FORGOTTEN_AFTER_MS = 2500;

/** Per message a page keeps less than this where it keeps nothing: the heap's own grain. */
const GRAIN = 0.5;

export async function measureMemory(browsers: Browsers, { url, socketUrl, rounds, say }: Bench): Promise<Figure[]> {
  const heaps = await openHeaps(browsers);
  const subjects = [NATIVE, OURS];
  try {
    say('memory: open sockets');
    // At the same time there are 255 at most: a page for each round.
    const open = await inTurns(subjects, rounds, async (subject) => {
      const page = await heaps.open(subject, url('/'));
      await page.growth(openWork(socketUrl('/echo')), WARM_UP);
      const growth = await page.growth(openWork(socketUrl('/echo')), OPEN_SOCKETS);
      await page.close();
      return growth;
    });
    const inOnePage = async (work: Work, { before, count }: { readonly before: number; readonly count: number }) => {
      const pages = new Map<Subject, Heap>();
      for (const subject of subjects) {
        const page = await heaps.open(subject, url('/'));
        await page.growth(work, before);
        pages.set(subject, page);
      }
      const growths = await inTurns(
        subjects,
        rounds,
        async (subject) => pages.get(subject)?.growth(work, count) ?? NaN,
      );
      for (const page of pages.values()) await page.close();
      return growths;
    };
    say('memory: closed sockets');
    const closed = await inOnePage(closedWork(socketUrl('/close')), { before: CLOSED_BEFORE, count: CLOSED_SOCKETS });
    say('memory: messages');
    const messages = await inOnePage(messagesWork(socketUrl('/echo')), { before: MESSAGES, count: MESSAGES });
    say('memory: empty frames');
    const frames = await inTurns([NATIVE, OURS, EMPTY], rounds, async (subject) => {
      const page = await heaps.open(subject, url(`/blank-frames?count=${BLANK_FRAMES}`));
      const size = await page.size();
      await page.close();
      return size;
    });
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

/** That of one page, in bytes. */
interface Heap {
  size(): Promise<number>;
  /** By what it grows while the page does that so many times. */
  growth(work: Work, count: number): Promise<number>;
  close(): Promise<void>;
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
  for (let number = 0; number < ${count}; number += ${AT_ONCE}) {
    await Promise.all(Array.from({ length: ${AT_ONCE} }, () => new Promise((resolve) => {
      new WebSocket('${url}').onclose = resolve;
    })));
  }
  await new Promise((resolve) => setTimeout(resolve, ${FORGOTTEN_AFTER_MS}));
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

  return {
    async open(subject: Subject, address: string): Promise<Heap> {
      const context = contexts.get(subject)?.context;
      if (!context) throw new Error(`no browser runs for ${subject.name}`);
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'load' });
      const session = await context.newCDPSession(page);
      return {
        size: () => used(session),
        async growth(work, count) {
          const before = await used(session);
          await run(session, work(count));
          return (await used(session)) - before;
        },
        close: () => page.close(),
      };
    },
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
