import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWording } from '../wording.ts';

/** A component that is loaded when it is first drawn. */
export type Later<Props> = ComponentType<Props> & {
  /** Loads it beforehand: from then on it is drawn at once. Resolves also where it cannot be loaded. */
  readonly ready: () => Promise<void>;
};

/** Nothing is drawn until it is there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | null = null;

  async function ready(): Promise<void> {
    try {
      loaded ??= await load();
    } catch {
      // Said where it is drawn.
    }
  }

  function Shown(props: Props) {
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>(loaded ? 'loaded' : 'loading');
    useEffect(() => {
      // It may have come since this was drawn: also then it has to be drawn once more.
      if (state === 'loading') void ready().then(() => setState(loaded ? 'loaded' : 'failed'));
    }, []);
    if (state === 'failed') return <NotLoaded />;
    const Loaded = loaded;
    return Loaded && <Loaded {...props} />;
  }

  return Object.assign(Shown, { ready });
}

/** The extension's files have gone from under an open panel: it was updated or removed. */
function NotLoaded() {
  const { notLoaded } = useWording().texts.panel.views;
  return (
    <p class="not-loaded" role="alert">
      {notLoaded}
    </p>
  );
}
