import { useEffect, useId, useState } from 'preact/hooks';
import { lookUpPacks } from '../../../close-codes/look-up-packs.ts';
import type { VendorPack } from '../../../close-codes/vendor-pack.ts';
import { packContextOf } from '../../../diagnosis/product-look-up.ts';
import type { PackFault, PackReading } from '../../../own-packs/read-own-pack.ts';
import type { Disconnect } from '../../disconnect.ts';
import type { OwnPacksStore } from '../../own-packs-store.ts';
import { searchPacks } from '../../search-packs.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';
import { PackEntry } from '../codes/PackEntry.tsx';

interface PackEditorProps {
  readonly text: string;
  readonly store: OwnPacksStore;
  readonly disconnects: readonly Disconnect[];
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** A pack as text, with what is wrong with it in its line, or how it would look and what of the log it explains. */
export function PackEditor({ text: first, store, disconnects, onSave, onCancel }: PackEditorProps) {
  const { own } = useWording().texts.packs;
  const [text, setText] = useState(first);
  const reading = useReading(text, store);
  const status = useId();
  const pack = reading && 'ok' in reading ? reading.ok : null;
  return (
    <div class="pack-editor">
      <textarea
        aria-label={own.text}
        aria-describedby={status}
        aria-invalid={reading !== null && !pack}
        rows={Math.min(24, text.split('\n').length + 1)}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={status} role="status">
        {reading && 'error' in reading && <Fault fault={reading.error} />}
        {pack && own.explains(countExplained(pack, disconnects), disconnects.length)}
      </p>
      <p class="buttons">
        <button type="button" class="action" disabled={!pack} onClick={() => onSave(text)}>
          {own.save}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {own.cancel}
        </button>
      </p>
      {pack && searchPacks([pack], '').map((found) => <PackEntry key={found.pack.id} found={found} />)}
    </div>
  );
}

/** null until the first text has been read. */
function useReading(text: string, store: OwnPacksStore): PackReading | null {
  const [reading, setReading] = useState<PackReading | null>(null);
  useEffect(() => {
    let isLast = true;
    void store.read(text).then((read) => {
      if (isLast) setReading(read);
    });
    return () => {
      isLast = false;
    };
  }, [text, store]);
  return reading;
}

function Fault({ fault: { place, name, problem } }: { readonly fault: PackFault }) {
  const { packs, session } = useWording().texts;
  return (
    <>
      {place && <b>{session.failure.inLine(place.line, place.column)}: </b>}
      {name !== null && (
        <>
          <code>{visibleText(name)}</code>{' '}
        </>
      )}
      {visibleText(packs.own.problem(problem))}
    </>
  );
}

function countExplained(pack: VendorPack, disconnects: readonly Disconnect[]): number {
  return disconnects.filter(({ record }) => lookUpPacks(packContextOf(record), [pack])[0]?.meaning).length;
}
