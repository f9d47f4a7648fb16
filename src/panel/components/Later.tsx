import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWording } from '../wording.ts';

/** A component that is loaded when it is first drawn. Nothing is drawn until it is there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;

  return function Later(props: Props) {
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>(loaded ? 'loaded' : 'loading');
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          setState('loaded');
        },
        () => setState('failed'),
      );
    }, []);
    if (state === 'failed') return <NotLoaded />;
    const Loaded = loaded;
    return Loaded && <Loaded {...props} />;
  };
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
