/** Texts of one document by number: each is stored once, for as long as a record refers to it. */
export interface TextTable {
  /** The text's number; one more record refers to it now. */
  intern(text: string): number;
  /** One record fewer refers to the number. */
  release(number: number): void;
  /** Takes in a text that was stored earlier; nothing refers to it yet. */
  restore(number: number, text: string): void;
  /** One more record refers to a restored number. */
  use(number: number): void;
  get(number: number): string | null;
}

export interface TextTableEvents {
  added(number: number, text: string): void;
  /** Nothing refers to the number any more. */
  unused(number: number): void;
}

export function createTextTable({ added, unused }: TextTableEvents): TextTable {
  const byText = new Map<string, number>();
  const byNumber = new Map<number, { readonly text: string; uses: number }>();
  let next = 1;

  function restore(number: number, text: string): void {
    byText.set(text, number);
    byNumber.set(number, { text, uses: 0 });
    next = Math.max(next, number + 1);
  }

  function use(number: number): void {
    const entry = byNumber.get(number);
    if (entry) entry.uses++;
  }

  return {
    intern(text) {
      let number = byText.get(text);
      if (number === undefined) {
        number = next;
        restore(number, text);
        added(number, text);
      }
      use(number);
      return number;
    },
    release(number) {
      const entry = byNumber.get(number);
      if (!entry || --entry.uses > 0) return;
      byNumber.delete(number);
      byText.delete(entry.text);
      unused(number);
    },
    restore,
    use,
    get: (number) => byNumber.get(number)?.text ?? null,
  };
}
