import type { TextPlace } from '../../../record/json-fault.ts';
import type { OpeningFailure } from '../../workspace.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

interface SessionFailureProps {
  readonly failure: OpeningFailure;
  readonly onDismiss: () => void;
}

/** Why a file was not opened, and where in it to look. */
export function SessionFailure({ failure, onDismiss }: SessionFailureProps) {
  const words = useWording().texts.session.failure;
  const { fileName, fault } = failure;
  return (
    <div class="banner failed" role="alert">
      <Icon name="warning-triangle" />
      <p>
        <b>
          <RawText text={words.title(fileName)} />
        </b>{' '}
        <Place place={fault.place} /> {visibleText(words.problem(fault.problem))}{' '}
        <span class="sub">{words.untouched}</span>
      </p>
      <button type="button" class="tool" aria-label={words.dismiss} title={words.dismiss} onClick={onDismiss}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

function Place({ place }: { readonly place: string | TextPlace | null }) {
  const { inLine } = useWording().texts.session.failure;
  if (place === null) return null;
  return (
    <code>
      <RawText text={typeof place === 'string' ? place : inLine(place.line, place.column)} />
    </code>
  );
}
