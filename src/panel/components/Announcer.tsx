import { useEffect, useRef, useState } from 'preact/hooks';
import { useWording } from '../wording.ts';

/** A burst is told once, this many milliseconds after it began: long enough to not interrupt, short enough to be news. */
const GATHER_MS = 4000;
/** Where they go on coming, the next is told this many milliseconds later at the soonest: who reads must get to read. */
const REST_MS = 20_000;

/** Tells those who listen how many disconnects are new. `total` is what has arrived since the panel was opened. */
export function Announcer({ total }: { readonly total: number }) {
  const { texts, format } = useWording();
  const [message, setMessage] = useState('');
  const latest = useRef(total);
  const told = useRef(total);
  const toldAt = useRef(-Infinity);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  latest.current = total;

  useEffect(() => {
    if (total === told.current || timer.current !== null) return;
    // An emptied region is read out again even when the next message is the same.
    setMessage('');
    timer.current = setTimeout(
      () => {
        const count = latest.current - told.current;
        timer.current = null;
        told.current = latest.current;
        toldAt.current = Date.now();
        setMessage(texts.panel.status.arrived(count, format.count(count)));
      },
      Math.max(GATHER_MS, toldAt.current + REST_MS - Date.now()),
    );
  }, [total, texts, format]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  return (
    <div class="for-ears" role="status">
      {message}
    </div>
  );
}
