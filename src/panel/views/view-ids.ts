/** The views, in the order of their tabs. */
export const VIEW_IDS = ['disconnects', 'live', 'endpoints', 'codes'] as const;
export type ViewId = (typeof VIEW_IDS)[number];
