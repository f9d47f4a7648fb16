import { Fragment } from 'preact';
import { useWording } from '../panel/wording.ts';

export type Platform = 'mac' | 'android' | 'other';

/** No extension can open DevTools: only their user can. */
export function HowToOpen({ platform }: { readonly platform: Platform }) {
  const { howToOpen } = useWording().texts.popup;
  if (platform === 'android') return <footer>{howToOpen.android}</footer>;
  const [before, or, after] = howToOpen.press;
  return (
    <footer>
      {before}
      {howToOpen.keys[platform].map((key, index) => (
        <Fragment key={key}>
          {index > 0 && or}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
      {after}
    </footer>
  );
}
