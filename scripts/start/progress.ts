/** One line about what is going on, on stderr: rewritten in a terminal, elsewhere a new line now and then. */
export interface Progress {
  show(text: string): void;
  /** Leaves the terminal as if there had been none. */
  end(): void;
}

/** Milliseconds between two lines where they cannot be rewritten: a log wants to know that it goes on, not each step. */
const PLAIN_INTERVAL_MS = 2000;

export function createProgress(out: NodeJS.WriteStream = process.stderr): Progress {
  let nextPlain = 0;
  return {
    show(text) {
      if (out.isTTY) {
        out.write(`\r\x1b[K${text.slice(0, (out.columns || 80) - 1)}`);
      } else if (performance.now() >= nextPlain) {
        nextPlain = performance.now() + PLAIN_INTERVAL_MS;
        out.write(`${text}\n`);
      }
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K');
    },
  };
}
