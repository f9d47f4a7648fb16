import type { Browser } from '../../../record/ending.ts';
import type { Disconnect } from '../../disconnect.ts';
import { pageFacts } from '../../page-facts.ts';
import { useWording } from '../../wording.ts';
import { FactList } from './FactList.tsx';

interface PageSectionProps {
  readonly disconnect: Disconnect;
  readonly browser: Browser;
}

/** The page when the socket ended: in front or not, online, asleep, busy. */
export function PageSection({ disconnect, browser }: PageSectionProps) {
  const wording = useWording();
  const facts = pageFacts(disconnect.record, browser, wording);
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{wording.texts.surroundings.page.title}</h2>
      <FactList facts={facts} />
    </section>
  );
}
