import type { Disconnect } from '../../disconnect.ts';
import { useWording } from '../../wording.ts';
import { LifeChart } from '../LifeChart.tsx';

/** Of a socket seen from outside there is no life to draw. */
export function LifeSection({ disconnect }: { readonly disconnect: Disconnect }) {
  const { lifeTitle } = useWording().texts.panel;
  if (disconnect.record.seenFrom === 'network') return null;
  return (
    <section>
      <h2>{lifeTitle}</h2>
      <LifeChart disconnect={disconnect} />
    </section>
  );
}
