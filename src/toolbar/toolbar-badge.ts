/** What the toolbar button says of a tab: a number on it, and the same in words for whoever points at it or listens. */
import { spokenFor } from '../settings/spoken.ts';
import type { Settings } from '../settings/settings.ts';
import { TOOLBAR_WORDS } from '../texts/languages.ts';

export interface ToolbarBadge {
  /** Empty: no badge. */
  readonly text: string;
  readonly title: string;
}

/** Four characters are all that both browsers have room for. */
const MOST = 999;

/**
 * @param count of abnormal disconnects
 * @param name of the extension
 * @param browserLocale of the browser's interface, as BCP 47
 */
export function toolbarBadge(
  count: number,
  { badge, language: choice }: Settings,
  name: string,
  browserLocale: string,
): ToolbarBadge {
  if (!badge || count === 0) return { text: '', title: name };
  const { language, locale } = spokenFor(choice, browserLocale);
  const shown = new Intl.NumberFormat(locale).format(count);
  return {
    text: count > MOST ? `${MOST}+` : `${count}`,
    title: `${name}: ${TOOLBAR_WORDS.get(language)?.abnormal(count, shown)}`,
  };
}
