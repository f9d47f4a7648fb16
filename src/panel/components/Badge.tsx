import type { ColourRole } from '../../close-codes/categories.ts';
import type { Disconnect } from '../disconnect.ts';
import { useWording } from '../wording.ts';
import { Icon } from './Icon.tsx';

/** The close code in the colour and with the glyph of its category; a dash where there is no code. */
export function Badge({ disconnect }: { readonly disconnect: Disconnect }) {
  const { texts } = useWording();
  const { closeCode, look } = disconnect;
  if (closeCode) {
    return (
      <span class={`badge ${roleClass(look.colour)}`}>
        <Icon name={look.glyph} />
        {closeCode.code}
      </span>
    );
  }
  const { noCloseCode } = texts.panel.list;
  return (
    <span class={`badge ${roleClass(look.colour)}`} role="img" aria-label={noCloseCode} title={noCloseCode}>
      <Icon name={look.glyph} />
      {look.glyph !== 'dash' && <Icon name="dash" />}
    </span>
  );
}

/** Sets `--ink` and `--ground` for what is drawn in a category's colour. */
export function roleClass(role: ColourRole): string {
  return `role-${role}`;
}
