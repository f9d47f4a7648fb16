/** `WebSocketStream` (https://websockets.spec.whatwg.org/#the-websocketstream-interface), as far as the hook needs it. */
export interface WebSocketStream {
  readonly url: string;
  readonly opened: Promise<WebSocketOpenInfo>;
  readonly closed: Promise<WebSocketCloseInfo>;
  close(info?: { readonly closeCode?: number; readonly reason?: string }): void;
}

export interface WebSocketOpenInfo {
  readonly protocol: string;
  readonly extensions: string;
}

export interface WebSocketCloseInfo {
  readonly closeCode: number;
  readonly reason: string;
}

/** What `closed` rejects with where the connection was not closed cleanly. */
export interface WebSocketError extends DOMException {
  readonly closeCode: number | null;
  readonly reason: string;
}

export type WithWebSocketStream = Record<'WebSocketStream', new (url: string, options?: object) => WebSocketStream> & {
  readonly WebSocketError: { readonly prototype: WebSocketError };
};

export function hasWebSocketStream(scope: object): scope is WithWebSocketStream {
  return 'WebSocketStream' in scope;
}
