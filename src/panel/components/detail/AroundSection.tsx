import type { ComponentChildren } from 'preact';
import type { EarlierAttempt, Neighbours } from '../../../record/neighbours.ts';
import { endOf, type SocketRecord } from '../../../record/socket-record.ts';
import type { Disconnect } from '../../disconnect.ts';
import { useWording } from '../../wording.ts';
import { NeighbourLink } from './NeighbourLink.tsx';

interface AroundSectionProps {
  readonly neighbours: Neighbours;
  readonly find: (id: string) => Disconnect | null;
  readonly onShow: (id: string) => void;
}

/** Listed by name; the others are only counted. */
const SHOWN = 4;

/** The other sockets: what ended at the same time, and what was tried at this endpoint before. */
export function AroundSection({ neighbours, find, onShow }: AroundSectionProps) {
  const { texts, format } = useWording();
  const { around } = texts.surroundings;
  const { sameHost, otherHosts, stayedOpen, earlier, earlierCount } = neighbours;
  const link = (record: SocketRecord, by: 'endpoint' | 'time') => {
    const disconnect = find(record.id);
    return disconnect && <NeighbourLink disconnect={disconnect} by={by} onShow={onShow} />;
  };
  return (
    <section>
      <h2>{around.title}</h2>
      <dl>
        <dt>{around.together}</dt>
        {sameHost.length + otherHosts.length === 0 ? (
          <dd class="dim">{around.alone}</dd>
        ) : (
          <dd>
            {counts(sameHost, otherHosts, around, format.count)}
            <Some
              items={[...sameHost, ...otherHosts]}
              count={sameHost.length + otherHosts.length}
              keyOf={({ id }) => id}
              draw={(record) => link(record, 'endpoint')}
            />
          </dd>
        )}
        <dt>{around.stayed}</dt>
        <dd class={stayedOpen === 0 ? 'dim' : ''}>
          {stayedOpen === 0 ? around.alone : around.stayedOpen(stayedOpen, format.count(stayedOpen))}
        </dd>
        <dt>{around.earlier}</dt>
        {earlier.length === 0 ? (
          <dd class="dim">{around.first}</dd>
        ) : (
          <dd>
            {around.attempts(earlierCount, format.count(earlierCount))}
            <Some
              items={earlier}
              count={earlierCount}
              keyOf={({ record }) => record.id}
              draw={(attempt) => (
                <>
                  {link(attempt.record, 'time')} <Attempt attempt={attempt} />
                </>
              )}
            />
          </dd>
        )}
      </dl>
    </section>
  );
}

type AroundWords = ReturnType<typeof useWording>['texts']['surroundings']['around'];

function counts(
  sameHost: readonly unknown[],
  otherHosts: readonly unknown[],
  around: AroundWords,
  count: (value: number) => string,
): string {
  const parts = [
    sameHost.length > 0 && around.sameHost(sameHost.length, count(sameHost.length)),
    otherHosts.length > 0 && around.otherHosts(otherHosts.length, count(otherHosts.length)),
  ];
  return parts.filter(Boolean).join(', ');
}

/** How long it lived, and how long the page then waited. */
function Attempt({ attempt: { record, lifetimeMs, gapMs } }: { readonly attempt: EarlierAttempt }) {
  const { texts, format } = useWording();
  const { around } = texts.surroundings;
  if (!endOf(record)) return <span class="sub">{around.lives}</span>;
  const lived = lifetimeMs === null ? texts.panel.list.neverOpened : format.duration(lifetimeMs);
  const gap = gapMs === null ? around.overlapped : around.gap(format.preciseDuration(gapMs));
  return <span class="sub">{`${lived}, ${gap}`}</span>;
}

interface SomeProps<Item> {
  /** Of them, at least those that are shown. */
  readonly items: readonly Item[];
  readonly count: number;
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ComponentChildren;
}

/** Of thousands only those that are shown are drawn. */
function Some<Item>({ items, count, keyOf, draw }: SomeProps<Item>) {
  const { texts, format } = useWording();
  const rest = count - SHOWN;
  return (
    <ul class="neighbours">
      {items.slice(0, SHOWN).map((item) => (
        <li key={keyOf(item)}>{draw(item)}</li>
      ))}
      {rest > 0 && <li class="dim">{texts.surroundings.around.more(rest, format.count(rest))}</li>}
    </ul>
  );
}
