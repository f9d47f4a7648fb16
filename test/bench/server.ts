/** The pages and the sockets of the benchmark, in a process of their own: what they cost is not the page's. Tells its port. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { WebSocketServer } from 'ws';
import { listenOnLoopback } from '../lab/loopback.ts';
import type { Peer } from './subject.ts';

const require = createRequire(import.meta.url);

/** A UMD bundle, as a page without a bundler loads it. */
const ZONE = require.resolve('zone.js');

const ofPeer: Record<Peer, () => string> = {
  'naive-class': () => scoped(readFileSync(new URL('peers/naive-class.js', import.meta.url), 'utf8')),
  'own-properties': () => scoped(readFileSync(new URL('peers/own-properties.js', import.meta.url), 'utf8')),
  'zone.js': () => readFileSync(ZONE, 'utf8'),
};

/** As a bundler would leave it: no globals but the patched one. */
function scoped(source: string): string {
  return `(() => {${source}})();`;
}

function pageOf({ pathname, searchParams }: URL): string {
  const count = Number(searchParams.get('count'));
  const repeat = (html: (index: number) => string) => Array.from({ length: count }, (_, index) => html(index)).join('');
  switch (pathname) {
    case '/frames':
      return repeat((index) => `<iframe src="/frame?${index}"></iframe>`);
    case '/blank-frames':
      return repeat(() => '<iframe></iframe>');
    default:
      return '';
  }
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const peer = url.pathname.match(/^\/peer\/(.+)$/)?.[1];
  if (peer !== undefined) {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(ofPeer[peer as Peer]());
    return;
  }
  const first = url.searchParams.get('peer');
  const script = first === null ? '' : `<script src="/peer/${first}"></script>`;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`<!doctype html><title>Benchmark</title><link rel="icon" href="data:,">${script}${pageOf(url)}`);
});

const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket, { url }) => {
  socket.on('error', () => socket.terminate());
  if (url === '/close') socket.close(1000);
  else if (url === '/echo') socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
});

process.send?.(await listenOnLoopback(server));
process.on('disconnect', () => process.exit());
