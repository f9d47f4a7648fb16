/** The user's own close packs: kept as the texts that they wrote, used as far as they can be read. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { PackReading } from '../own-packs/read-own-pack.ts';
import type { PacksStore } from './packs-store.ts';

export interface OwnPacksStore {
  readonly texts: ReadonlySignal<readonly string[]>;
  /** From the settings: what another window has changed arrives here too. */
  take(texts: readonly string[]): void;
  /** In place of the text at that index, or as a new one. */
  put(index: number | null, text: string): void;
  remove(index: number): void;
  /** Has the reader and the schema loaded first. */
  read(text: string): Promise<PackReading>;
}

/** @param keep writes them to the settings */
export function createOwnPacksStore(packs: PacksStore, keep: (texts: readonly string[]) => void): OwnPacksStore {
  const texts = signal<readonly string[]>([]);
  /** Only the last texts that came count: reading the first ones may take longer. */
  let turn = 0;

  async function use(all: readonly string[]): Promise<void> {
    turn++;
    const mine = turn;
    const readings = await Promise.all(all.map(readText));
    if (mine === turn) packs.setOwn(readings.flatMap((reading) => ('ok' in reading ? [reading.ok] : [])));
  }

  function take(all: readonly string[]): void {
    if (sameTexts(all, texts.peek())) return;
    texts.value = all;
    void use(all);
  }

  function change(all: readonly string[]): void {
    take(all);
    keep(all);
  }

  return {
    texts,
    take,
    put: (index, text) => change(index === null ? [...texts.peek(), text] : texts.peek().with(index, text)),
    remove: (index) => change(texts.peek().toSpliced(index, 1)),
    read: readText,
  };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

async function readText(text: string): Promise<PackReading> {
  const { readOwnPack } = await import('../own-packs/read-own-pack.ts');
  return readOwnPack(text);
}
