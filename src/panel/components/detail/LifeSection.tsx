import type { Disconnect } from '../../disconnect.ts';
import { useWording } from '../../wording.ts';
import { LifeChart } from '../LifeChart.tsx';

export function LifeSection({ disconnect }: { readonly disconnect: Disconnect }) {
  return (
    <section>
      <h2>{useWording().texts.panel.lifeTitle}</h2>
      <LifeChart disconnect={disconnect} />
    </section>
  );
}
