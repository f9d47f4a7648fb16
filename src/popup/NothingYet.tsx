import { EmptyState } from '../panel/components/EmptyState.tsx';
import type { InspectedPage } from '../panel/panel-source.ts';
import { useWording } from '../panel/wording.ts';
import type { Obstacle } from './obstacle.ts';
import { obstacleWords } from './obstacle-words.ts';

interface NothingYetProps {
  readonly obstacle: Obstacle | null;
  readonly page: InspectedPage;
  /** Sockets that live. */
  readonly live: number;
  /** The background has told what it has. */
  readonly isRead: boolean;
  readonly onRemedy: (() => void) | null;
}

/** Why no disconnect is listed, and what to do. */
export function NothingYet({ obstacle, page, live, isRead, onRemedy }: NothingYetProps) {
  const { texts, format } = useWording();
  if (!isRead) return <EmptyState drawing="waiting" {...texts.states.restarting} />;
  if (obstacle) {
    const { title, text, action } = obstacleWords(obstacle, page, texts);
    if (action === null || !onRemedy) return <EmptyState drawing="no-match" title={title} text={text} />;
    return <EmptyState drawing="paused" title={title} text={text} action={{ name: action, run: onRemedy }} />;
  }
  const { allLive } = texts.panel.empty;
  if (live > 0) {
    return <EmptyState drawing="live" title={allLive.title(live, format.count(live))} text={allLive.text} />;
  }
  const { title, text } = texts.popup.nothing;
  return <EmptyState drawing="waiting" title={title} text={text} />;
}
