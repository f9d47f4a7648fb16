import { ICON_PATHS, type IconName } from './icon-paths.ts';

/** Beside a word, or in a control with a name: for the eye only. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
