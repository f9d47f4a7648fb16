/**
 * Text in the panel that a reader cannot get at: cut off by an edge without an ellipsis, cut with one and nothing that
 * tells the whole of it, or pushed out of the window. What can be scrolled to is in reach. Runs in the panel's document:
 * it is passed as text, so it may use nothing from this module.
 */
export function cutText(): string[] {
  const SLACK = 1.5;
  const found: string[] = [];

  const isForEyes = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.for-ears');

  /** Goes out from the text, from edge to edge that hides what is beyond it. */
  const faultOf = (text: Text, box: DOMRect): string | null => {
    let visible = box;
    for (let element = text.parentElement; element; element = element.parentElement) {
      const style = getComputedStyle(element);
      const edges = element.getBoundingClientRect();
      const hidesX = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const hidesY = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const isWide = visible.left < edges.left - SLACK || visible.right > edges.right + SLACK;
      const isHigh = visible.top < edges.top - SLACK || visible.bottom > edges.bottom + SLACK;
      if (hidesX && isWide && style.textOverflow !== 'ellipsis') return 'cut without an ellipsis';
      if (hidesX && isWide && !text.parentElement?.closest('[title]')) return 'shortened, and told nowhere';
      if (hidesY && isHigh) return 'cut above or below';
      if (/auto|scroll/.test(style.overflowX + style.overflowY) || (hidesX && isWide)) visible = edges;
      if (style.position === 'fixed') break;
    }
    const isOutside = visible.left < -SLACK || visible.right > innerWidth + SLACK;
    return isOutside ? 'out of the window' : null;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const { parentElement } = text;
    if (!text.data.trim() || !parentElement || !isForEyes(parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const fault = faultOf(text, range.getBoundingClientRect());
    if (fault) found.push(`${fault}: “${text.data.trim()}” in ${parentElement.closest('[class]')?.className}`);
  }
  for (const field of document.querySelectorAll('input:placeholder-shown')) {
    if (getComputedStyle(field).textOverflow !== 'ellipsis') found.push(`a placeholder may be cut: ${field.outerHTML}`);
  }
  return found;
}
