import type { Browser } from '../../../record/ending.ts';
import type { Disconnect } from '../../disconnect.ts';
import { handshakeFacts } from '../../handshake-facts.ts';
import { hasHandshake } from '../../has-handshake.ts';
import { useWording } from '../../wording.ts';
import { FactList } from './FactList.tsx';

interface HandshakeSectionProps {
  readonly disconnect: Disconnect;
  readonly browser: Browser;
}

/** Where no request was ever made, there is nothing to say, and the card above says why. */
export function HandshakeSection({ disconnect, browser }: HandshakeSectionProps) {
  const { texts } = useWording();
  if (!hasHandshake(disconnect)) return null;
  return (
    <section>
      <h2>{texts.handshake.title}</h2>
      <FactList facts={handshakeFacts(disconnect.record, browser, texts)} />
    </section>
  );
}
