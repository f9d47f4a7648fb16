import { Component, type ComponentChildren } from 'preact';
import { later } from './Later.tsx';

export type GuardedPart = 'view' | 'list' | 'findings' | 'section' | 'notices' | 'tools' | 'cell';

/** Seldom needed. */
export const FaultNote = later(async () => (await import('./FaultNote.tsx')).FaultNote);

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
