/** The rules and all they need, loaded when there is first something to explain. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type * as engineModule from '../diagnosis/engine.ts';

export type Engine = typeof engineModule;

export interface EngineStore {
  /** null until it is loaded. */
  readonly engine: ReadonlySignal<Engine | null>;
  /** It is there, or it never will be. */
  readonly isSettled: ReadonlySignal<boolean>;
  /** Has it loaded, unless it is. */
  need(): void;
  /** Resolves as soon as it is settled. */
  ready(): Promise<void>;
}

export function createEngineStore(load: () => Promise<Engine>): EngineStore {
  const engine = signal<Engine | null>(null);
  const isSettled = signal(false);
  let loading: Promise<void> | null = null;

  async function loadNow(): Promise<void> {
    try {
      engine.value = await load();
    } catch {
      // The extension was updated under an open panel: the kind of end is all that is said then.
    }
    isSettled.value = true;
  }

  const ready = () => (loading ??= loadNow());
  return { engine, isSettled, need: () => void ready(), ready };
}

/** Of one that is there already. */
export function loadedEngine(engine: Engine): EngineStore {
  return { engine: signal(engine), isSettled: signal(true), need: () => undefined, ready: () => Promise.resolve() };
}
