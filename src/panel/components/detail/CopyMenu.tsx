import { useState } from 'preact/hooks';
import { COPY_FORMS, useSharing } from '../../sharing.ts';
import { useWording } from '../../wording.ts';
import { Menu } from '../Menu.tsx';

/** The disconnect on the clipboard, in the form that the place where it goes asks for. */
export function CopyMenu({ id }: { readonly id: string }) {
  const { texts } = useWording();
  const { copyDisconnect, masksAtFirst } = useSharing();
  const [mask, setMask] = useState(masksAtFirst);
  const words = texts.report.copy;
  return (
    <Menu name={words.name} icon="copy">
      {(close) => (
        <fieldset class="popover copy">
          <legend>{words.title}</legend>
          {COPY_FORMS.map((form) => (
            <button
              key={form}
              type="button"
              class="choice"
              onClick={() => {
                void copyDisconnect(id, form, mask);
                close();
              }}
            >
              {words.forms[form]} <span class="sub">{words.hints[form]}</span>
            </button>
          ))}
          <label class="check">
            <input type="checkbox" checked={mask} onChange={(event) => setMask(event.currentTarget.checked)} />
            {texts.session.export.mask}
          </label>
          <p class="dim">{words.key}</p>
        </fieldset>
      )}
    </Menu>
  );
}
