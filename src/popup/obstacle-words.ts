import type { InspectedPage } from '../panel/panel-source.ts';
import type { Texts } from '../texts/texts.ts';
import type { Obstacle } from './obstacle.ts';

export interface ObstacleWords {
  readonly title: string;
  readonly text: string;
  /** The name of the button that puts it right; null where nothing does. */
  readonly action: string | null;
}

export function obstacleWords(obstacle: Obstacle, { site }: InspectedPage, texts: Texts): ObstacleWords {
  const { popup, states } = texts;
  const { siteOff, paused, reload } = texts.panel.empty;
  switch (obstacle) {
    case 'restricted':
      return { ...popup.restricted, action: null };
    case 'no-access':
      return { title: states.noAccess.title, ...popup.noAccess };
    case 'site-off':
      return { ...siteOff, title: siteOff.title(site ?? '') };
    case 'paused':
      return paused;
    case 'reload':
      return { ...reload, action: popup.reload };
  }
}
