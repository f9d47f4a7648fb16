/** Names without the addresses, which may contain any word: `at name (…)` in Chromium, `name@…` in Firefox. */
export function functionsIn(stack: string): readonly string[] {
  return stack.split('\n').flatMap((line) => {
    const frame = line.trim();
    const end = frame.startsWith('at ') ? frame.indexOf(' (') : frame.indexOf('@');
    return end > 0 ? [frame.slice(0, end).replace(/^at (async )?/, '')] : [];
  });
}
