import type { Fact } from '../../fact.ts';
import { RawText } from '../RawText.tsx';

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map((fact) => (
        <Row key={fact.label} {...fact} />
      ))}
    </dl>
  );
}

function Row({ label, value, tone }: Fact) {
  const lines = typeof value === 'string' ? [value] : value;
  return (
    <>
      <dt>{label}</dt>
      <dd class={tone === 'absent' ? 'dim' : ''}>
        {lines.map((line) =>
          tone === 'code' ? (
            <code key={line} class="line">
              <RawText text={line} />
            </code>
          ) : (
            <Words key={line} text={line} isRaw={tone === 'raw'} />
          ),
        )}
      </dd>
    </>
  );
}

function Words({ text, isRaw }: { readonly text: string; readonly isRaw: boolean }) {
  return isRaw ? <RawText text={text} /> : <>{text}</>;
}
