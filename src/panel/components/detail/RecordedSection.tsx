import type { Disconnect } from '../../disconnect.ts';
import { recordedFacts } from '../../recorded-facts.ts';
import { useWording } from '../../wording.ts';
import { FactList } from './FactList.tsx';

export function RecordedSection({ disconnect }: { readonly disconnect: Disconnect }) {
  const wording = useWording();
  return (
    <section class="recorded">
      <h2>{wording.texts.panel.recorded.title}</h2>
      <FactList facts={recordedFacts(disconnect, wording)} />
    </section>
  );
}
