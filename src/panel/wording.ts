/** The words and the formats, for every component below `Panel`. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../texts/texts.ts';
import type { Format } from '../texts/format.ts';

export interface Wording {
  readonly texts: Texts;
  readonly format: Format;
}

const Context = createContext<Wording | null>(null);

export const WordingProvider = Context.Provider;

export function useWording(): Wording {
  const wording = useContext(Context);
  if (!wording) throw new Error('A component of the panel is drawn outside WordingProvider');
  return wording;
}
