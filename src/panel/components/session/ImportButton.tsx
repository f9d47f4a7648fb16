import { useRef } from 'preact/hooks';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';

/** A file may as well be dropped anywhere on the panel. */
export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const { name } = useWording().texts.session.import;
  const input = useRef<HTMLInputElement>(null);
  const take = (chooser: HTMLInputElement) => {
    const file = chooser.files?.[0];
    if (file) onFile(file);
    // The same file again, mended meanwhile, is a change too.
    chooser.value = '';
  };
  return (
    <>
      <button type="button" class="tool" aria-label={name} title={name} onClick={() => input.current?.click()}>
        <Icon name="import" />
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
