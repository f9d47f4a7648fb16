import { isAbnormal } from '../diagnosis/abnormal.ts';
import { useNow } from '../panel/hooks/use-now.ts';
import type { Disconnect } from '../panel/disconnect.ts';
import { useWording } from '../panel/wording.ts';
import { LatestItem } from './LatestItem.tsx';

/** As many as a popup shows without scrolling. */
const SHOWN = 5;

interface LatestProps {
  /** Newest first. */
  readonly disconnects: readonly Disconnect[];
  /** Sockets that live. */
  readonly live: number;
}

export function Latest({ disconnects, live }: LatestProps) {
  const { texts, format } = useWording();
  const words = texts.popup;
  const now = useNow(true);
  const all = disconnects.length;
  const abnormal = disconnects.filter(({ kind, category }) => isAbnormal(kind, category)).length;
  const counts = [
    words.disconnects(all, format.count(all)),
    abnormal > 0 && words.abnormal(format.count(abnormal)),
    live > 0 && words.live(format.count(live)),
  ];
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <p class="sub">{counts.filter(Boolean).join(' · ')}</p>
      </header>
      <ol class="latest" aria-label={words.latest}>
        {disconnects.slice(0, SHOWN).map((disconnect) => (
          <LatestItem key={disconnect.id} disconnect={disconnect} now={now} />
        ))}
      </ol>
      {all > SHOWN && <p class="earlier sub">{words.earlier(format.count(all - SHOWN))}</p>}
    </>
  );
}
