import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWording } from '../../wording.ts';

/** Asks first: what goes is not to be had back. */
export function RestoreDefaults({ onRestore }: { readonly onRestore: () => void }) {
  const words = useWording().texts.settings.restore;
  const [step, setStep] = useState<'offer' | 'ask' | 'done'>('offer');
  const first = useRef<HTMLButtonElement>(null);
  // The button that was clicked has gone: the focus goes on at the next one.
  useLayoutEffect(() => {
    if (step !== 'offer' || document.activeElement === document.body) first.current?.focus();
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
