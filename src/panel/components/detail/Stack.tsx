import { parseCodePositions, shortPlace, type CodePosition } from '../../stack.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';
import { RawText } from '../RawText.tsx';

export type OpenResource = (url: string, line: number, column: number) => void;

interface StackProps {
  readonly stack: string | null;
  readonly openResource: OpenResource;
}

/** Frames shown at once; the others are folded away. */
const SHOWN = 3;

export function Stack({ stack, openResource }: StackProps) {
  const { texts, format } = useWording();
  const { code } = texts.panel;
  if (stack === null) return <span class="dim">{code.notKnown}</span>;
  const positions = parseCodePositions(stack);
  if (positions.length === 0) {
    return (
      <pre>
        <RawText text={stack} />
      </pre>
    );
  }
  const more = positions.slice(SHOWN);
  return (
    <>
      <Frames positions={positions.slice(0, SHOWN)} openResource={openResource} />
      {more.length > 0 && (
        <details>
          <summary>{code.more(more.length, format.count(more.length))}</summary>
          <Frames positions={more} openResource={openResource} />
        </details>
      )}
    </>
  );
}

interface FramesProps {
  readonly positions: readonly CodePosition[];
  readonly openResource: OpenResource;
}

function Frames({ positions, openResource }: FramesProps) {
  const { code } = useWording().texts.panel;
  return (
    <ol class="stack">
      {positions.map((position) => (
        <li>
          <span>{position.name === null ? code.anonymous : <RawText text={position.name} />}</span>
          <button
            type="button"
            class="link"
            title={code.openTip(visibleText(`${position.url}:${position.line}:${position.column}`))}
            onClick={() => openResource(position.url, position.line, position.column)}
          >
            <RawText text={shortPlace(position)} />
          </button>
        </li>
      ))}
    </ol>
  );
}
