/** The HTTP side of the lab: its page, the table as JSON, and a place to wait for a handshake. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Arrivals } from './arrivals.ts';

export interface PageServerOptions {
  readonly arrivals: Arrivals;
  /** The body of `/endings.json`. */
  readonly table: unknown;
}

interface Resource {
  readonly file: string;
  readonly type: 'text/html' | 'text/javascript' | 'text/css' | 'image/svg+xml';
  readonly headers?: Readonly<Record<string, string>>;
}

const RESOURCES: Readonly<Record<string, Resource>> = {
  '/': { file: 'lab.html', type: 'text/html' },
  '/lab.css': { file: 'lab.css', type: 'text/css' },
  '/lab.js': { file: 'lab.js', type: 'text/javascript' },
  '/card.js': { file: 'card.js', type: 'text/javascript' },
  '/provoke.js': { file: 'provoke.js', type: 'text/javascript' },
  '/provoke-here.js': { file: 'provoke-here.js', type: 'text/javascript' },
  '/away': { file: 'away.html', type: 'text/html' },
  '/away.js': { file: 'away.js', type: 'text/javascript' },
  '/frame': { file: 'frame.html', type: 'text/html' },
  '/frame-without-connect-src': {
    file: 'frame.html',
    type: 'text/html',
    headers: { 'Content-Security-Policy': "connect-src 'none'" },
  },
  '/frame.js': { file: 'frame.js', type: 'text/javascript' },
  '/favicon.svg': { file: 'favicon.svg', type: 'image/svg+xml' },
};

const HANDSHAKE_OF = '/handshake-of/';

export function createPageServer({ arrivals, table }: PageServerOptions): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const resource = RESOURCES[path];
    if (path === '/endings.json') {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(table));
    } else if (path.startsWith(HANDSHAKE_OF)) {
      void arrivals.whenArrived(path.slice(HANDSHAKE_OF.length)).then(() => response.writeHead(204).end());
    } else if (resource) {
      void readFile(new URL(`page/${resource.file}`, import.meta.url)).then(
        (body) =>
          response.writeHead(200, { 'Content-Type': `${resource.type}; charset=utf-8`, ...resource.headers }).end(body),
        () => response.writeHead(500).end(),
      );
    } else {
      response.writeHead(404).end();
    }
  });
}
