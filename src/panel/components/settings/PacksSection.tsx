import { useEffect } from 'preact/hooks';
import { usePacks } from '../../packs-context.ts';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import { Section } from './Section.tsx';

interface PacksSectionProps {
  /** How many the user has written, also such as cannot be read. */
  readonly written: number;
  readonly onShow: () => void;
}

/** Close packs are written where they are read; here is the way there, and what was chosen endpoint by endpoint. */
export function PacksSection({ written, onShow }: PacksSectionProps) {
  const { texts, format } = useWording();
  const words = texts.settings.packs;
  const packs = usePacks();
  const pins = [...packs.pins.value];
  const isChosen = pins.length > 0;
  useEffect(() => {
    if (isChosen) packs.need();
  }, [packs, isChosen]);
  const nameOf = (id: string) => packs.packs.value.find((pack) => pack.id === id)?.name ?? id;
  return (
    <Section title={words.title} text={words.text}>
      <p>{words.written(written, format.count(written))}</p>
      <button type="button" class="action packs-show" onClick={onShow}>
        {words.show}
      </button>
      {isChosen && (
        <ul class="entries" aria-label={words.chosen}>
          {pins.map(([endpoint, id]) => (
            <li key={endpoint}>
              <span>
                <code>
                  <RawText text={endpoint} />
                </code>{' '}
                <RawText text={nameOf(id)} />
              </span>
              <button
                type="button"
                class="tool"
                aria-label={words.forget(endpoint)}
                title={words.forget(endpoint)}
                onClick={() => packs.pin(endpoint, null)}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
