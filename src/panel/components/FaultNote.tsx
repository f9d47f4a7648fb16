import { faultText } from '../fault-text.ts';
import { useWording } from '../wording.ts';
import type { GuardedPart } from './Guard.tsx';
import { Icon } from './Icon.tsx';

interface FaultNoteProps {
  readonly part: GuardedPart;
  readonly thrown: unknown;
  readonly onAgain: () => void;
}

/** Says what was thrown in place of what threw it. */
export function FaultNote({ part, thrown, onAgain }: FaultNoteProps) {
  const { ownFault } = useWording().texts.states;
  const message = faultText(thrown);
  if (part === 'cell') {
    return (
      <td class="own-fault" title={message}>
        {ownFault.cell}
      </td>
    );
  }
  return (
    <div class="own-fault" role="alert">
      <Icon name="warning-triangle" />
      <p>
        <b>{ownFault.part[part]}</b> {ownFault.rest} <code>{message}</code>{' '}
        <button type="button" class="link" onClick={onAgain}>
          {ownFault.again}
        </button>
      </p>
    </div>
  );
}
