import { useWording } from '../../wording.ts';
import { Dialog } from '../Dialog.tsx';

/** What the keys do. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { shortcuts, settings } = useWording().texts;
  return (
    <Dialog title={shortcuts.title} close={settings.close} onClose={onClose}>
      {/* Reached by the Tab key, since it may have to be scrolled. */}
      <div class="shortcuts" tabIndex={0} role="region" aria-label={shortcuts.title}>
        {shortcuts.groups.map(({ name, keys }) => (
          <section key={name}>
            <h2>{name}</h2>
            <dl>
              {keys.map(([pressed, does]) => (
                <div key={does}>
                  <dt>
                    {pressed.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
