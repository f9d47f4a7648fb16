/** Whether the browser lets the extension into all sites; its user may withdraw that, and give it back. */
export interface SiteAccess {
  has(): Promise<boolean>;
  /** Has the browser ask its user. To be called in the handler of a click. */
  request(): void;
  /** Calls back when it may have changed, by whomever. */
  watch(listener: () => void): void;
}
