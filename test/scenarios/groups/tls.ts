/** TLS: certificates that nobody trusts, and ports that do not speak it. */
import { createServer } from 'node:https';

import { selfSignedCertificate, type CertificateOptions } from '../../lab/certificate.ts';
import { echo, addSockets, listen, serveSockets } from '../parts/servers.ts';
import type { Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

/** `ws` behind Node's own HTTPS; without the scheme. */
async function serveSecurely(tools: Tools, options?: CertificateOptions): Promise<string> {
  const server = createServer(await selfSignedCertificate(options));
  addSockets(server, echo);
  const { url } = await listen(tools, server);
  return url.replace('ws://', '');
}

const LAST_YEAR = new Date(Date.now() - 365 * 86_400_000);
const YESTERDAY = new Date(Date.now() - 86_400_000);

function withCertificate(id: string, title: string, options?: CertificateOptions): Scenario {
  return {
    id,
    title,
    expected: 'tls-certificate',
    run: async (tools) => tools.page.attempt(`wss://${await serveSecurely(tools, options)}/`),
  };
}

export const TLS: readonly Scenario[] = [
  withCertificate('certificate-of-development', 'The certificate is signed by itself'),
  withCertificate('certificate-expired', 'The certificate was good until yesterday', {
    from: LAST_YEAR,
    until: YESTERDAY,
  }),
  withCertificate('certificate-of-another', 'The certificate is that of another host', { name: 'elsewhere.example' }),
  {
    id: 'wss-to-plain-port',
    title: 'wss:// to a port of Node that speaks plain HTTP',
    expected: 'tls-protocol',
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.attempt(url.replace('ws://', 'wss://'));
    },
  },
  {
    id: 'ws-to-tls-port',
    title: 'ws:// to a port of Node that speaks HTTPS',
    expected: 'handshake-dropped',
    run: async (tools) => tools.page.attempt(`ws://${await serveSecurely(tools)}/`),
  },
  {
    id: 'tls-too-old',
    title: 'The server speaks TLS 1.1 at most',
    expected: 'tls-protocol',
    async run(tools) {
      const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      const server = createServer({ ...(await selfSignedCertificate()), ...old });
      addSockets(server, echo);
      const { url } = await listen(tools, server);
      await tools.page.attempt(url.replace('ws://', 'wss://'));
    },
  },
];
