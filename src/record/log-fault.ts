/** What does not work between the log and its store. */
export interface LogFault {
  /** Stored entries that could not be read, since the browser was started. */
  readonly unreadable: number;
  /** The store did not let itself be read at all: what was recorded before is missing. */
  readonly isNotRead: boolean;
  /** It refuses what is recorded now: it is there for as long as the background runs. */
  readonly isNotStored: boolean;
}

export const NO_FAULT: LogFault = { unreadable: 0, isNotRead: false, isNotStored: false };
