/** What can be pressed in a row that is no heading. */
const CONTROL = 'button';
const ROW = 'tr[aria-selected]';

/** As in a grid of ARIA: an arrow leads from a row to the control in it, the other way back; null where the key does not. */
export function controlAfterKey({ key, target }: KeyboardEvent): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  if (key === 'ArrowRight' && target.matches(ROW)) return target.querySelector<HTMLElement>(CONTROL);
  if ((key === 'ArrowLeft' || key === 'Escape') && target.matches(`${ROW} ${CONTROL}`)) return target.closest('tr');
  return null;
}

/** Its keys are its own. */
export function isOnControl({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches(`${ROW} ${CONTROL}`);
}
