import { ExplainerProvider } from '../panel/explainer.ts';
import { WordingProvider } from '../panel/wording.ts';
import { HowToOpen, type Platform } from './HowToOpen.tsx';
import { Latest } from './Latest.tsx';
import { NothingYet } from './NothingYet.tsx';
import { obstacleOf, type Obstacle } from './obstacle.ts';
import { ObstacleLine } from './ObstacleLine.tsx';
import type { PopupModel } from './popup-model.ts';

/** What the popup has done outside of it. */
export interface PopupVerbs {
  /** Loads the tab's page again. */
  readonly reload: () => void;
}

interface PopupProps {
  readonly model: PopupModel;
  readonly url: string | undefined;
  readonly platform: Platform;
  readonly verbs: PopupVerbs;
}

/** The latest disconnects of the tab, or why there are none, and the way to the panel. */
export function Popup({ model, url, platform, verbs }: PopupProps) {
  const obstacle = obstacleOf(model.log.value, url);
  const remedies: Readonly<Record<Obstacle, () => void>> = {
    restricted: () => undefined,
    'no-access': model.requestAccess,
    'site-off': model.recordSite,
    paused: model.record,
    reload: verbs.reload,
  };
  const remedy = obstacle && remedies[obstacle];
  const disconnects = model.disconnects.value;
  return (
    <WordingProvider value={model.wording}>
      <ExplainerProvider value={model.explain}>
        <main>
          {disconnects.length === 0 ? (
            <NothingYet
              obstacle={obstacle}
              page={model.log.value.page}
              live={model.liveCount.value}
              isRead={model.connection.value !== 'connecting'}
              onRemedy={remedy}
            />
          ) : (
            <>
              {obstacle && obstacle !== 'restricted' && (
                <ObstacleLine obstacle={obstacle} page={model.log.value.page} onRemedy={remedy} />
              )}
              <Latest disconnects={disconnects} live={model.liveCount.value} />
            </>
          )}
        </main>
        <HowToOpen platform={platform} />
      </ExplainerProvider>
    </WordingProvider>
  );
}
