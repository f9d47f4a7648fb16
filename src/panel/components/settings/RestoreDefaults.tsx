import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWording } from '../../wording.ts';

/** Asks first: what goes is not to be had back. */
export function RestoreDefaults({ onRestore }: { readonly onRestore: () => void }) {
  const words = useWording().texts.settings.restore;
  const [step, setStep] = useState<'offer' | 'ask' | 'done'>('offer');
  const first = useRef<HTMLButtonElement>(null);
  const isDrawn = useRef(false);
  // The button that was clicked has gone: the focus goes on at the next one.
  useLayoutEffect(() => {
    const hasGone = step !== 'offer' || document.activeElement === document.body;
    if (isDrawn.current && hasGone) first.current?.focus();
    isDrawn.current = true;
  }, [step]);
  if (step === 'ask') {
    return (
      <p class="restore" role="group" aria-label={words.button}>
        <span>{words.ask}</span>
        <button
          ref={first}
          type="button"
          class="action"
          onClick={() => {
            onRestore();
            setStep('done');
          }}
        >
          {words.yes}
        </button>
        <button type="button" class="action" onClick={() => setStep('offer')}>
          {words.no}
        </button>
      </p>
    );
  }
  return (
    <p class="restore">
      <button ref={first} type="button" class="action" onClick={() => setStep('ask')}>
        {words.button}
      </button>
      <span role="status">{step === 'done' && words.done}</span>
    </p>
  );
}
