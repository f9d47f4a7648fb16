/**
 * Does something for each that is named, one after the other. Who is named again while its turn has not come gets one
 * turn: in a storm the work is done as often as it can be, not as often as it is asked for.
 */
export function oneAtATime<Id>(work: (id: Id) => Promise<void>): (ids: Iterable<Id>) => void {
  const waiting = new Set<Id>();
  let isWorking = false;

  async function workThrough(): Promise<void> {
    isWorking = true;
    for (const id of waiting) {
      waiting.delete(id);
      await work(id);
    }
    isWorking = false;
  }

  return (ids) => {
    for (const id of ids) waiting.add(id);
    if (!isWorking) void workThrough();
  };
}
