/** Key names to the characters that WebDriver sends for them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F6: '\uE036',
  Meta: '\uE03D',
};

/** `Shift+Tab` as the text that WebDriver types: modifiers stay down until the end of the text. */
export function webDriverKeys(press: string): string {
  // A plus sign itself is a key: `+`, `Shift++`.
  const names = press.split(/\+(?!$)/);
  return names.map(webDriverKey).join('');
}

function webDriverKey(name: string): string {
  const key = KEYS[name] ?? (name.length === 1 ? name : undefined);
  if (key === undefined) throw new Error(`the Firefox driver does not know the key ${name}`);
  return key;
}
