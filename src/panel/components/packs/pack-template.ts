import type { Disconnect } from '../../disconnect.ts';

/** A pack to begin with: for the host and the code of the newest disconnect that has a code of its own. */
export function packTemplate(disconnects: readonly Disconnect[]): string {
  const newest = disconnects.find(({ closeCode }) => closeCode !== null && closeCode.code >= 3000) ?? disconnects[0];
  const host = newest?.endpoint?.host.replace(/:\d+$/, '') || 'app.example.com';
  const code = newest?.closeCode && newest.closeCode.code >= 3000 ? newest.closeCode.code : 4000;
  const pack = {
    id: 'my-application',
    name: 'My application',
    detect: { hosts: [`^${host.replaceAll(/[.[\]]/g, String.raw`\$&`)}$`] },
    codes: [{ code, name: 'Name', meaning: 'What happened, and what to do.', retry: 'backoff' }],
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}
