/** What is compared: the browser as it is, with the extension, and with what else watches WebSockets. */

export interface Subject {
  readonly name: string;
  readonly extension: InBrowser;
  /** A script of test/bench/peers, or of a package, that the page loads first. */
  readonly peer: Peer | null;
}

/**
 * The extension in the browser: none, ours, one with an empty script in both worlds or in the isolated one alone, or one
 * without a script that is told of the handshakes and does nothing (Firefox).
 */
export type InBrowser = 'none' | 'ours' | 'empty' | 'isolated' | 'web-request';

export const PEERS = ['naive-class', 'own-properties', 'zone.js'] as const;
export type Peer = (typeof PEERS)[number];

export const NATIVE: Subject = { name: 'native', extension: 'none', peer: null };
export const OURS: Subject = { name: 'WebSocket Disconnects', extension: 'ours', peer: null };
/** What any extension with a script in the page's world costs, whatever the script does. */
export const EMPTY: Subject = { name: 'an empty extension', extension: 'empty', peer: null };
/** What any extension costs that learns of something in a frame: no script of the page's world can tell it anything. */
export const ISOLATED: Subject = { name: 'an empty isolated world', extension: 'isolated', peer: null };
/** What any extension costs that Firefox tells of handshakes. */
export const WEB_REQUEST: Subject = { name: 'an empty webRequest listener', extension: 'web-request', peer: null };
export const PEER_SUBJECTS: readonly Subject[] = PEERS.map((peer) => ({ name: peer, extension: 'none', peer }));
