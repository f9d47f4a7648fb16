/** Socket.IO and Engine.IO, told by the address. */
import type { Facts } from '../../facts.ts';

const PATH = /\/(socket|engine)\.io(\/|$)/;

/** Its protocol is spoken here. */
export function isEngineIo({ endpoint, record: { url } }: Facts): boolean {
  return PATH.test(endpoint.path) && url !== null && URL.canParse(url) && new URL(url).searchParams.has('EIO');
}

/** The session was begun by polling, on a server that gave it this id: the socket is to go on with it. */
export function isEngineIoUpgrade({ endpoint, record }: Facts): boolean {
  if (!PATH.test(endpoint.path) || record.url === null || !URL.canParse(record.url)) return false;
  const { searchParams } = new URL(record.url);
  return searchParams.has('EIO') && searchParams.has('sid');
}
