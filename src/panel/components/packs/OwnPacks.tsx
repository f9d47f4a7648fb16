import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackReading } from '../../../own-packs/read-own-pack.ts';
import type { Disconnect } from '../../disconnect.ts';
import type { OwnPacksStore } from '../../own-packs-store.ts';
import { saveFile } from '../../save-file.ts';
import { useWording } from '../../wording.ts';
import { RawText } from '../RawText.tsx';
import { PackEditor } from './PackEditor.tsx';
import { packTemplate } from './pack-template.ts';

interface OwnPacksProps {
  readonly store: OwnPacksStore;
  /** Of the log that is shown: a pack's preview counts those that it explains. */
  readonly disconnects: readonly Disconnect[];
}

/** What is being written: a text that is kept already, or a new one. */
interface Draft {
  readonly index: number | null;
  readonly text: string;
}

/** The user's own close packs: to write, to take from a file, to give to others. */
export function OwnPacks({ store, disconnects }: OwnPacksProps) {
  const { own } = useWording().texts.packs;
  const [draft, setDraft] = useState<Draft | null>(null);
  const texts = store.texts.value;
  const openFile = async (file: File) => setDraft({ index: null, text: await file.text() });
  return (
    <section class="own-packs" aria-label={own.title}>
      <h2>{own.title}</h2>
      {texts.length === 0 && !draft && <p class="sub">{own.none}</p>}
      {texts.length > 0 && (
        <ul class="plain">
          {texts.map((text, index) => (
            <OwnPack
              key={text}
              text={text}
              store={store}
              onEdit={() => setDraft({ index, text })}
              onRemove={() => store.remove(index)}
            />
          ))}
        </ul>
      )}
      {draft ? (
        <PackEditor
          key={draft.index ?? draft.text}
          text={draft.text}
          store={store}
          disconnects={disconnects}
          onCancel={() => setDraft(null)}
          onSave={(text) => {
            store.put(draft.index, text);
            setDraft(null);
          }}
        />
      ) : (
        <p class="buttons">
          <button
            type="button"
            class="action"
            onClick={() => setDraft({ index: null, text: packTemplate(disconnects) })}
          >
            {own.write}
          </button>
          <FileButton label={own.open} onFile={(file) => void openFile(file)} />
        </p>
      )}
    </section>
  );
}

interface OwnPackProps {
  readonly text: string;
  readonly store: OwnPacksStore;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function OwnPack({ text, store, onEdit, onRemove }: OwnPackProps) {
  const { own } = useWording().texts.packs;
  const [reading, setReading] = useState<PackReading | null>(null);
  useEffect(() => void store.read(text).then(setReading), [store, text]);
  if (!reading) return null;
  const pack = 'ok' in reading ? reading.ok : null;
  const name = pack?.name ?? own.unreadable;
  return (
    <li>
      <span>
        <RawText text={name} />
      </span>
      <button type="button" class="link" aria-label={own.editNamed(name)} onClick={onEdit}>
        {own.edit}
      </button>
      <button
        type="button"
        class="link"
        aria-label={own.exportNamed(name)}
        onClick={() => saveFile(`${pack?.id ?? 'close-pack'}.json`, text)}
      >
        {own.export}
      </button>
      <button type="button" class="link" aria-label={own.removeNamed(name)} onClick={onRemove}>
        {own.remove}
      </button>
    </li>
  );
}

function FileButton({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = (chooser: HTMLInputElement) => {
    const file = chooser.files?.[0];
    if (file) onFile(file);
    chooser.value = '';
  };
  return (
    <>
      <button type="button" class="link" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
