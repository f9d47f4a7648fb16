/** Without scrolling: the list brings its rows into sight by itself. */
export function focusSelectedRow(within: HTMLElement | null): void {
  within?.querySelector<HTMLElement>('tr[aria-selected="true"]')?.focus({ preventScroll: true });
}
