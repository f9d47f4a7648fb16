/** What the user can mend: its message is all there is to say, and a stack would only hide it. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}

/** Says on stderr what went wrong, as the last thing a command does. */
export function complain(error: unknown): void {
  if (!(error instanceof Complaint)) {
    console.error(error);
    return;
  }
  console.error(error.message);
  if (error.cause instanceof Error) console.error(`(${error.cause.message.trim()})`);
}
