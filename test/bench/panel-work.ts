/** What is measured inside the panel. Each runs there, as text: it may use its arguments and globals alone. */

/** Scrolls through the list, 200 pixels a frame, as a quick hand does. In milliseconds, the frame with the most work. */
export async function scroll(): Promise<{ readonly longest: number; readonly long: number; readonly drawn: number }> {
  const list = document.querySelector('.list');
  if (!list) throw new Error('there is no list');
  const work: number[] = [];
  for (let frame = 0; frame < 240; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    const began = performance.now();
    list.scrollTop += 200;
    // Comes after what the scroll brings about.
    await new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', resolve);
      channel.port1.start();
      channel.port2.postMessage(null);
    });
    work.push(performance.now() - began);
  }
  return {
    drawn: document.querySelectorAll('tbody tr:not([aria-hidden])').length,
    longest: Math.max(...work),
    long: work.filter((ms) => ms > 50).length,
  };
}

/** Milliseconds from each key stroke in the filter to the frame after it. */
export async function type(text: string): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!input) throw new Error('there is no filter');
  const took: number[] = [];
  for (let length = 1; length <= text.length; length++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
    const began = performance.now();
    input.value = text.slice(0, length);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    took.push(performance.now() - began);
  }
  return took;
}

/**
 * Puts a session file before the panel, with so many copies of all its sockets. That leaves several times its size behind,
 * which is none of the panel's.
 */
export function prepare(text: string, copies: number): void {
  const session = JSON.parse(text) as { readonly sockets: readonly { readonly id: string }[] };
  const sockets = Array.from({ length: copies }, (_, copy) =>
    session.sockets.map((socket) => ({ ...socket, id: `${socket.id}.${copy}` })),
  ).flat();
  const transfer = new DataTransfer();
  transfer.items.add(new File([JSON.stringify({ ...session, sockets })], 'bench.json', { type: 'application/json' }));
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('there is no file chooser');
  chooser.files = transfer.files;
}

/** Milliseconds from the choice of that file to the frame with its first row. */
export async function open(): Promise<number> {
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('there is no file chooser');
  const began = performance.now();
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
  while (!document.querySelector('tbody tr:not([aria-hidden])')) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  return performance.now() - began;
}

/** A long task, so that the watch for them is seen to work. */
export function block(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      for (const end = performance.now() + milliseconds; performance.now() < end;);
      setTimeout(resolve);
    });
  });
}
