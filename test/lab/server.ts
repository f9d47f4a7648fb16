/**
 * The lab: a local server that ends WebSockets in every way there is, and a page with a button for each.
 *
 * 1. Every ending of the table gets its URL: most share one port and are told apart by their path.
 * 2. A connection is read up to the end of its HTTP request; the ending's `answer` does the rest (`socket-servers.ts`).
 * 3. The page takes the table from `/endings.json` and provokes its endings (`page/provoke.js`).
 *
 * Loopback only.
 */
import { createArrivals } from './arrivals.ts';
import { selfSignedCertificate } from './certificate.ts';
import { ENDING_GROUPS, ENDINGS_OF_THE_LAB, leavesThePage } from './endings.ts';
import type { LabEnding } from './lab-ending.ts';
import { listenOnLoopback, LOOPBACK } from './loopback.ts';
import { createPageServer } from './page-server.ts';
import { createSocketServers, type Chooser, type SocketServers } from './socket-servers.ts';

export interface LabOptions {
  /** Of the page. Default 0: the system chooses. */
  readonly port?: number;
  /** How long the ending `idle-timeout` lets the line be silent, in milliseconds. Default 60 s, as in nginx. */
  readonly idleTimeoutMs?: number;
}

export interface Lab {
  /** Of the page, with a slash at its end. */
  readonly url: string;
  /** What the page gives to the constructor for that ending. Throws where there is no such ending. */
  urlOf(id: string): string;
  /** Ends everything at once, whatever is still connected. */
  close(): Promise<void>;
}

const DEFAULT_IDLE_TIMEOUT_MS = 60_000;

export async function startLab({ port = 0, idleTimeoutMs = DEFAULT_IDLE_TIMEOUT_MS }: LabOptions = {}): Promise<Lab> {
  const arrivals = createArrivals();
  const sockets = createSocketServers({ arrivals, idleTimeoutMs });
  const urls = await resolveUrls(sockets);
  const pages = createPageServer({ arrivals, table: describe(urls) });
  try {
    const url = `http://${LOOPBACK}:${await listenOnLoopback(pages, port)}/`;
    return {
      url,
      urlOf: (id) => urlIn(urls, id),
      async close() {
        const closed = new Promise((resolve) => pages.close(resolve));
        pages.closeAllConnections();
        await Promise.all([closed, sockets.close()]);
      },
    };
  } catch (error) {
    // As a rule: the wished-for port is taken.
    await sockets.close();
    throw error;
  }
}

async function resolveUrls(sockets: SocketServers): Promise<ReadonlyMap<string, string>> {
  const shared = await sockets.listen(byPath);
  const tls = await sockets.listen(byPath, await selfSignedCertificate());
  const refused = await sockets.refusedPort();
  const urls = await Promise.all(
    ENDINGS_OF_THE_LAB.map(async (ending) => {
      const template = ending.url ?? 'ws://{shared}/{id}';
      const own = template.includes('{own}') ? await sockets.listen(() => ending) : 0;
      const places: Readonly<Record<string, string>> = {
        id: ending.id,
        shared: `${LOOPBACK}:${shared}`,
        tls: `${LOOPBACK}:${tls}`,
        refused: `${LOOPBACK}:${refused}`,
        own: `${LOOPBACK}:${own}`,
      };
      return [ending.id, template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole)] as const;
    }),
  );
  return new Map(urls);
}

const byPath: Chooser = (request) => ENDINGS_OF_THE_LAB.find(({ id }) => request?.path === `/${id}`);

/** The table as the page gets it, with real URLs. The server's part is functions, which JSON leaves out. */
function describe(urls: ReadonlyMap<string, string>) {
  const row = (ending: LabEnding) => ({
    ...ending,
    url: urlIn(urls, ending.id),
    leavesThePage: leavesThePage(ending),
  });
  return {
    groups: ENDING_GROUPS.map(({ title, about, endings }) => ({ title, about, endings: endings.map(row) })),
  };
}

function urlIn(urls: ReadonlyMap<string, string>, id: string): string {
  const url = urls.get(id);
  if (url === undefined) throw new Error(`The lab knows no ending "${id}"`);
  return url;
}
