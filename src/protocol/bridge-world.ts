/** The isolated world of a frame, out of the page's sight. */
export interface BridgeWorld {
  /**
   * Set by the bridge. In Firefox it is not to run twice in a document; an iframe's first, empty document leaves its world
   * to the one that is loaded there, so it is the document that counts. Where it is set and the extension's API has gone, the page was there
   * before the extension was reloaded.
   */
  bridgeOf?: Document | true;
}
