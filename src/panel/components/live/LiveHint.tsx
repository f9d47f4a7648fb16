import type { LiveSocketRow } from '../../live.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';

/** What may end the socket soon, or may have ended it unnoticed. */
export function LiveHint({ row: { limit, suspicion } }: { readonly row: LiveSocketRow }) {
  const { texts, format } = useWording();
  const { live } = texts;
  return (
    <>
      {suspicion && (
        <p class="hint">
          <span class="badge role-network">
            <Icon name="warning-triangle" />
            {live.suspicion.badge}
          </span>{' '}
          {live.suspicion.headline[suspicion.why](format.duration(suspicion.agoMs))}.{' '}
          {live.suspicion.sign[suspicion.sign]} {live.suspicion.advice}
        </p>
      )}
      {limit && (
        <p class="hint sub">
          {(limit.limit.kind === 'idle' ? live.limit : live.lifetimeLimit)(
            format.duration(limit.leftMs),
            format.duration(limit.limit.seconds * 1000),
            limit.isRecognised ? limit.limit.product : live.maybe(limit.limit.product),
          )}
        </p>
      )}
    </>
  );
}
