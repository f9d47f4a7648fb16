/** A certificate that nobody has reason to trust, made anew for each run. */
import { generate } from 'selfsigned';
import { LOOPBACK } from './loopback.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateOptions {
  /** The only name in it, of a host; default: the address of loopback. */
  readonly name?: string;
  readonly from?: Date;
  readonly until?: Date;
}

export async function selfSignedCertificate({ name, from, until }: CertificateOptions = {}): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'WebSocket Disconnects lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(from && { notBeforeDate: from }),
    ...(until && { notAfterDate: until }),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [name === undefined ? { type: 7, ip: LOOPBACK } : { type: 2, value: name }],
      },
    ],
  });
  return { key, cert };
}
