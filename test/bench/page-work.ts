/** What a page does while it is measured. Each runs in the page, as text: it may use its arguments and globals alone. */

/** Milliseconds for `count` sockets, one after another: made, open, closed by the page, closed. The least of `runs`. */
export async function connectAndClose(url: string, count: number, runs: number): Promise<number> {
  const once = () =>
    new Promise<void>((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.addEventListener('open', () => socket.close(1000));
      socket.addEventListener('close', () => resolve());
      socket.addEventListener('error', () => reject(new Error('a socket of the benchmark failed')));
    });
  for (let warm = 0; warm < 20; warm++) await once();
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    for (let number = 0; number < count; number++) await once();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

export interface Echoing {
  readonly kind: 'text' | 'binary';
  readonly bytes: number;
  readonly count: number;
  readonly ahead: number;
  readonly runs: number;
}

/** Milliseconds until `count` messages of `bytes` have come back, `ahead` of them on their way at a time. The least of `runs`. */
export async function echo(url: string, { kind, bytes, count, ahead, runs }: Echoing): Promise<number> {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('the socket of the benchmark failed')));
  });
  const message = kind === 'text' ? 'x'.repeat(bytes) : new Uint8Array(bytes);
  const comeBack = (total: number) =>
    new Promise<void>((resolve) => {
      let sent = 0;
      let received = 0;
      const send = () => {
        sent++;
        socket.send(message);
      };
      const onMessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
        // As whoever listens does. (What is not read is never converted to text.)
        if ((typeof data === 'string' ? data.length : data.byteLength) !== bytes) throw new Error('not what was sent');
        received++;
        if (sent < total) send();
        if (received < total) return;
        socket.removeEventListener('message', onMessage);
        resolve();
      };
      socket.addEventListener('message', onMessage);
      while (sent < Math.min(ahead, total)) send();
    });
  await comeBack(Math.ceil(count / 2));
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await comeBack(count);
    least = Math.min(least, performance.now() - began);
  }
  socket.close();
  return least;
}

/** Milliseconds from the start of the navigation to the end of its load event. */
export async function loadTime(): Promise<number> {
  const entry = () => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  while (entry().loadEventEnd === 0) {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  return entry().loadEventEnd;
}

/** Disconnects at a steady pace: constructors that throw, which no network slows down. */
export async function fail({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<void> {
  const began = performance.now();
  const all = perSecond * seconds;
  for (let made = 0; made < all;) {
    const due = Math.min(all, ((performance.now() - began) / 1000) * perSecond);
    for (; made < due; made++) {
      try {
        new WebSocket(`ws://localhost:1/number-${made % 20}`, 'no,commas');
      } catch {
        // That is what is measured.
      }
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
