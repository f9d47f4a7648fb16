/** Names that the browser of the scenarios resolves to loopback: a network can be lost on the way there. */
export const HOSTS = { api: 'api.test', feed: 'feed.test' } as const;

/** The same server by another name. */
export function named(host: string, { port }: { readonly port: number }): string {
  return `ws://${host}:${port}`;
}
