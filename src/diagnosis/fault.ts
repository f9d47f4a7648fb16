/**
 * A fault of our own: a rule, a pattern or a pack threw. It is left out and named, and takes no other with it. Who does not
 * ask to be told of faults, as tests do not, gets the exception.
 */
export interface Fault {
  readonly kind: 'rule' | 'pattern' | 'pack';
  /** Of the rule, the pattern or the pack. */
  readonly id: string;
  /** As the exception says. */
  readonly message: string;
}

export type OnFault = (fault: Fault) => void;

/** What `find` finds; `none` where it throws. */
export function guarded<Found>(
  kind: Fault['kind'],
  id: string,
  onFault: OnFault | undefined,
  none: Found,
  find: () => Found,
): Found {
  if (!onFault) return find();
  try {
    return find();
  } catch (error) {
    onFault({ kind, id, message: String(error) });
    return none;
  }
}
