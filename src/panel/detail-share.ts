/** How much of the room the detail takes, in per cent: beside the list, and below it where the panel is narrow. */
export interface DetailShare {
  readonly beside: number;
  readonly below: number;
}

export const DEFAULT_SHARE: DetailShare = { beside: 40, below: 56 };

/** The list keeps a row's worth, the detail a line's; styles/detail.css says in pixels what is the least of either. */
export const LEAST_SHARE = 20;
export const MOST_SHARE = 85;

/** @param to null: as it was at first */
export function withShare(shares: DetailShare, place: keyof DetailShare, to: number | null): DetailShare {
  const share = to === null ? DEFAULT_SHARE[place] : Math.min(MOST_SHARE, Math.max(LEAST_SHARE, to));
  return { ...shares, [place]: share };
}
