import { useShowCode } from '../show-code.ts';
import { useWording } from '../wording.ts';
import { Icon } from './Icon.tsx';

/**
 * Beside a badge in a row: the way to the view that explains its code. The badge itself selects its row, as all of the row
 * does. The Tab key passes it by, the list has a key for it.
 */
export function ToCode({ code }: { readonly code: number }) {
  const { toCode } = useWording().texts.panel.list;
  const showCode = useShowCode();
  return (
    <button
      type="button"
      class="to-code"
      tabIndex={-1}
      aria-label={toCode.name(code)}
      title={toCode.tip(code)}
      onClick={(event) => {
        event.stopPropagation();
        showCode(code);
      }}
    >
      <Icon name="book" />
    </button>
  );
}
