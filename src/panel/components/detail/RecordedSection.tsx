import type { Disconnect } from '../../disconnect.ts';
import { recordedFacts, type RecordedFact } from '../../recorded-facts.ts';
import { useWording } from '../../wording.ts';
import { RawText } from '../RawText.tsx';

export function RecordedSection({ disconnect }: { readonly disconnect: Disconnect }) {
  const wording = useWording();
  return (
    <section>
      <h2>{wording.texts.panel.recorded.title}</h2>
      <dl>
        {recordedFacts(disconnect, wording).map((fact) => (
          <Fact key={fact.label} {...fact} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ label, value, tone }: RecordedFact) {
  return (
    <>
      <dt>{label}</dt>
      <dd class={tone === 'absent' ? 'dim' : ''}>{tone === 'raw' ? <RawText text={value} /> : value}</dd>
    </>
  );
}
