import type { ComponentChildren } from 'preact';

export type DrawingName = 'waiting' | 'live' | 'paused' | 'no-match';

/** The Life bar in four moods. */
const DRAWINGS: Readonly<Record<DrawingName, ComponentChildren>> = {
  waiting: (
    <>
      <path class="faint dotted" d="M8 28h64" />
      <circle class="line" cx="92" cy="28" r="7" />
      <circle class="line pulse" cx="92" cy="28" r="14" />
      <circle class="solid" cx="92" cy="28" r="2.5" />
    </>
  ),
  live: (
    <>
      <rect class="block" x="8" y="20" width="92" height="16" rx="4" />
      <path class="line" d="M18 25v6M28 22.5v11M38 25v6M48 23.5v9M58 25v6M68 22.5v11M78 25v6" />
      <path class="line" d="M94 28h14M103 23l5 5-5 5" />
    </>
  ),
  paused: (
    <>
      <rect class="block" x="8" y="20" width="38" height="16" rx="4" />
      <path class="line thick" d="M55 18v20M65 18v20" />
      <path class="faint dotted" d="M76 28h36" />
    </>
  ),
  'no-match': (
    <>
      <path class="faint dotted" d="M8 28h104" />
      <circle class="line ground" cx="58" cy="26" r="13" />
      <path class="line thick" d="M67.5 35.5 77 45" />
      <path class="line" d="M53 26h10" />
    </>
  ),
};

export function Drawing({ name }: { readonly name: DrawingName }) {
  return (
    <svg class="drawing" viewBox="0 0 120 56" width={120} height={56} aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
