import { useEffect, useState } from 'preact/hooks';

/** True once the state has lasted for so many milliseconds; false as soon as it is over. What passes quickly is not shown. */
export function useLasting(state: boolean, milliseconds: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!state) return setHasLasted(false);
    const timer = setTimeout(() => setHasLasted(true), milliseconds);
    return () => clearTimeout(timer);
  }, [state, milliseconds]);
  return state && hasLasted;
}
