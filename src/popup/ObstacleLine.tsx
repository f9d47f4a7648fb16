import { Icon } from '../panel/components/Icon.tsx';
import type { InspectedPage } from '../panel/panel-source.ts';
import { useWording } from '../panel/wording.ts';
import type { Obstacle } from './obstacle.ts';
import { obstacleWords } from './obstacle-words.ts';

interface ObstacleLineProps {
  readonly obstacle: Obstacle;
  readonly page: InspectedPage;
  readonly onRemedy: (() => void) | null;
}

/** Above the disconnects of before: why there will be no more. */
export function ObstacleLine({ obstacle, page, onRemedy }: ObstacleLineProps) {
  const { title, action } = obstacleWords(obstacle, page, useWording().texts);
  return (
    <aside class="banner limit" aria-label={title}>
      <Icon name="warning-triangle" />
      <p>{title}</p>
      {action !== null && onRemedy && (
        <button type="button" class="link" onClick={onRemedy}>
          {action}
        </button>
      )}
    </aside>
  );
}
