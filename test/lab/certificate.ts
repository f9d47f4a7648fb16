/** A certificate that nobody has reason to trust, made anew for each run. */
import { generate } from 'selfsigned';
import { LOOPBACK } from './loopback.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export async function selfSignedCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'WebSocket Disconnects lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: LOOPBACK }] }],
  });
  return { key, cert };
}
