import { Component, type ComponentChildren } from 'preact';
import { useWording } from '../wording.ts';
import { faultText } from '../fault-text.ts';
import { Icon } from './Icon.tsx';

export type GuardedPart = 'view' | 'list' | 'findings' | 'section' | 'notices' | 'tools' | 'cell';

interface GuardProps {
  readonly part: GuardedPart;
  readonly children: ComponentChildren;
}

interface GuardState {
  /** What was thrown; null: nothing was. */
  readonly fault: { readonly thrown: unknown } | null;
}

/** What throws while it is drawn is said here, in its place, and all around it stays. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { fault: null };

  static override getDerivedStateFromError(thrown: unknown): GuardState {
    return { fault: { thrown } };
  }

  override render({ part, children }: GuardProps, { fault }: GuardState): ComponentChildren {
    if (!fault) return children;
    return <FaultNote part={part} thrown={fault.thrown} onAgain={() => this.setState({ fault: null })} />;
  }
}

interface FaultNoteProps {
  readonly part: GuardedPart;
  readonly thrown: unknown;
  readonly onAgain: () => void;
}

function FaultNote({ part, thrown, onAgain }: FaultNoteProps) {
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
