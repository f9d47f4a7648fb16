/**
 * What a test may do with a browser, a page in it, and the extension's real panel in the browser's real DevTools.
 * One interface for both browsers, so that one suite tests both. All times are in milliseconds.
 */
import type { Browser } from '../../../src/record/ending.ts';
import type { PageScript, PlainData } from './page-script.ts';

export interface LaunchOptions {
  /** The built, unpacked extension; null for a browser without it, to compare with. */
  readonly extensionDir: string | null;
  /** Unpacked extensions beside it, Chromium only. */
  readonly otherExtensionDirs?: readonly string[];
  /** Default: true. */
  readonly headless?: boolean;
  /** Default: what `ensureBrowser` finds. */
  readonly executablePath?: string;
  /** Outer size of the window in CSS pixels. */
  readonly windowSize?: Size;
  /** More command line arguments. */
  readonly args?: readonly string[];
  /** More preferences, Firefox only. `FAST_WEBSOCKET_PREFS` is a set of them. */
  readonly prefs?: Preferences;
  /** Hosts besides loopback that resolve to 127.0.0.1, such as `other.test`. No other name resolves. */
  readonly hosts?: readonly string[];
  /** Takes any certificate for good. Default: false. */
  readonly trustsAnyCertificate?: boolean;
  /** Default: true, as users have it. */
  readonly backForwardCache?: boolean;
}

export type Preferences = Readonly<Record<string, string | number | boolean>>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface BrowserUnderTest {
  readonly browser: Browser;
  readonly version: string;
  /** null where the browser was launched without the extension. */
  readonly extensionId: string | null;
  /** Settles when the browser has gone, also when its user closed the last window. */
  readonly closed: Promise<void>;
  /** Opens a tab beside the blank one that keeps the browser open, and selects it. Without an address it shows `about:blank`. */
  newTab(url?: string): Promise<PageUnderTest>;
  /** Opens a window with one tab at that address. Closing the tab closes it. */
  newWindow(url: string, options: { readonly isPrivate: boolean }): Promise<PageUnderTest>;
  /** The tab that the extension has opened at one of its own files, as soon as it is there. */
  ownTab(file: string): Promise<PageUnderTest>;
  /** The address of one of the extension's own files. */
  extensionUrl(file: string): Promise<string>;
  /** Reloads the extension, as its developer or an update does; returns when it runs again. Panels go with it. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off or on, as in the browser's list of extensions; returns when that is done. */
  setExtensionEnabled(enabled: boolean): Promise<void>;
  /** Withdraws the extension's access to all sites, as its user may, or gives it back. */
  setSiteAccess(granted: boolean): Promise<void>;
  /** Lets the extension run in private windows too, as its user may; returns when it runs again. Panels go with it. */
  allowInPrivateWindows(): Promise<void>;
  /** Tells the browser that it has lost its network, or has it back. Loopback goes on working for sockets that are open. */
  setOffline(offline: boolean): Promise<void>;
  /** Stops the extension's background as the browser does after 30 s of silence; returns when it has stopped. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Stops it whatever it is doing, as a crash would; false where none ran. */
  killBackground(): Promise<boolean>;
  /**
   * From now on, what the browser has against the extension: exceptions and rejections that nobody caught, in any world of
   * ours. Returns the way to read it.
   */
  collectErrors(): Promise<() => Promise<readonly string[]>>;
  close(): Promise<void>;
}

/** Where scripts can run: a page or the panel. */
export interface ScriptHost {
  /**
   * Runs a function in the document's own realm and returns what it returns or resolves to, as plain data. The function
   * is passed as text: it may use its arguments and the document's globals, nothing else. A string is a function body.
   */
  evaluate<Args extends readonly PlainData[], Result>(
    script: PageScript<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs the script again and again until it returns something true, which it returns. */
  waitFor<Args extends readonly PlainData[], Result>(
    script: PageScript<Args, Result>,
    options?: WaitOptions<Args>,
  ): Promise<Awaited<Result>>;
}

export interface WaitOptions<Args extends readonly PlainData[]> {
  readonly args?: Args;
  /** Default: 15 s. */
  readonly timeout?: number;
  /** What is waited for, in the words of an error message: "not within 15000 ms: <what>". */
  readonly what?: string;
}

/** One tab. */
export interface PageUnderTest extends ScriptHost {
  /** Returns after the load event. Rejects where the browser shows an error page. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** One step back in the history, also to a page in the back/forward cache. Returns when that page is shown. */
  goBack(): Promise<void>;
  /** A trusted click on the first match of a CSS selector: it counts as a user's activation of the page. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
  /** Its process ends as by a fault, and the same page is loaded again. The tab, whose panel has to be open, is driven no more. */
  crashAndReload(): Promise<void>;
  /** Puts another tab in front of this one, or this one in front. */
  setHidden(hidden: boolean): Promise<void>;
  /** As a tab is dragged out of its window; its DevTools go with it. */
  moveToNewWindow(): Promise<void>;
  /** Errors and warnings in the console of the document that the tab shows, also those of content scripts. */
  consoleErrors(): Promise<string[]>;
  /** Selects the tab, opens its DevTools where they are closed, and selects the extension's panel. */
  openPanel(): Promise<PanelDriver>;
  /** Docks them at that side of their window. */
  dockDevTools(side: 'bottom' | 'right'): Promise<void>;
  closeDevTools(): Promise<void>;
  /** Selects the tab and opens the popup of the extension's toolbar button. */
  openPopup(): Promise<PopupDriver>;
}

/** It is gone as soon as something else gets the focus, as popups are. */
export interface PopupDriver extends ScriptHost {
  /** A trusted click on the first match of a CSS selector. */
  click(selector: string): Promise<void>;
  /** PNG of the popup alone. */
  screenshot(): Promise<Buffer>;
  /** The theme that the browser tells pages. */
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  /** Returns when it has gone, also where it went by itself. */
  close(): Promise<void>;
}

export interface PanelDriver extends ScriptHost {
  /** A trusted click on the first match of a CSS selector. */
  click(selector: string): Promise<void>;
  /** Two trusted clicks in a row. */
  doubleClick(selector: string): Promise<void>;
  /** Presses the mouse on the middle of the first match, moves it by so many CSS pixels, and lets go. */
  drag(selector: string, by: { readonly x: number; readonly y: number }): Promise<void>;
  /** Trusted key strokes into the first match of a CSS selector. */
  type(selector: string, text: string): Promise<void>;
  /** One trusted key stroke where the focus is: `Enter`, `ArrowDown`, `a`, `Shift+Tab`, `Control+f`. */
  press(key: string): Promise<void>;
  /** A trusted click that saves a file; returns the file when the browser has written it. */
  download(selector: string): Promise<SavedFile>;
  /** All text that is rendered. */
  text(): Promise<string>;
  /** All rows of the first match of a CSS selector (default `table`), also those out of sight. */
  rows(selector?: string): Promise<PanelRow[]>;
  /** PNG of the panel alone. */
  screenshot(): Promise<Buffer>;
  /** The theme of DevTools as a whole. */
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  /** The reader's own colours in place of the page's, as high contrast themes of the system have it. */
  forceColours(isForced: boolean): Promise<void>;
  /** What nobody holds has gone when this is done: in Firefox from the whole process of extension pages. */
  collectGarbage(): Promise<void>;
  /** Bytes of its heap, once what nobody holds has gone; null where the browser does not tell. */
  heapSize(): Promise<number | null>;
  /**
   * Watches for long tasks (W3C Long Tasks: more than 50 ms) until the function it returns is called, which tells how many
   * milliseconds each took.
   */
  watchLongTasks(): Promise<() => Promise<readonly number[]>>;
  /** Makes the panel this wide and high, as near as the browser's smallest window allows; returns what came out. */
  resize(width: number, height: number): Promise<Size>;
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

export interface PanelRow {
  /** Column heading to the text of the row's cell. */
  readonly cells: Readonly<Record<string, string>>;
  /** Column heading to the cell's `title` attribute; `''` where it has none. */
  readonly titles: Readonly<Record<string, string>>;
  /** The row's `data-` attributes by their name in `dataset`. */
  readonly data: Readonly<Record<string, string>>;
  readonly selected: boolean;
}

/** The title of the panel's tab in DevTools. */
export const PANEL_TITLE = 'Disconnects';
/** How the address of the panel's document ends. */
export const PANEL_PATH = '/extension/panel.html';
export const POPUP_PATH = '/extension/popup.html';
