/** The way from a code anywhere in the panel to the view that explains it, for every component below `Panel`. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type ShowCode = (code: number) => void;

const Context = createContext<ShowCode | null>(null);

export const ShowCodeProvider = Context.Provider;

export function useShowCode(): ShowCode {
  const showCode = useContext(Context);
  if (!showCode) throw new Error('A component of the panel is drawn outside ShowCodeProvider');
  return showCode;
}
