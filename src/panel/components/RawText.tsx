import { useWording } from '../wording.ts';
import { visibleParts } from '../visible-text.ts';

/** Text that came from a page or a server: set apart, so that it can neither hide nor reorder anything. */
export function RawText({ text }: { readonly text: string }) {
  const { control } = useWording().texts.panel.recorded;
  return (
    <bdi class="raw">
      {visibleParts(text).map((part) =>
        part.control === null ? (
          part.text
        ) : (
          <span class="control" title={control(part.control)}>
            {part.text}
          </span>
        ),
      )}
    </bdi>
  );
}
