/**
 * Whether a store of the browser has refused for want of room: `QUOTA_BYTES quota exceeded` and `Session storage quota bytes
 * exceeded` in Chromium, `QuotaExceededError` in Firefox.
 */
export function isAboutRoom(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
}
