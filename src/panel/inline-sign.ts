/** 1 where a line of text runs to the right, -1 where it runs to the left: what is further on lies on that side. */
export function inlineSign(element: Element): 1 | -1 {
  return getComputedStyle(element).direction === 'rtl' ? -1 : 1;
}
