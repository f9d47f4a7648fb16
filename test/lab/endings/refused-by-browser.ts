/** The browser refuses to make the socket: the constructor throws, or a policy forbids the connection. */
import { constructorThrew, inBoth } from '../expect.ts';
import type { LabEnding } from '../lab-ending.ts';

export const REFUSED_BY_BROWSER: readonly LabEnding[] = [
  throwing('bad-scheme', 'URL with the scheme ftp:', 'ftp://{shared}/{id}'),
  throwing('bad-port', 'URL that does not parse', 'ws://127.0.0.1:port/{id}'),
  throwing('fragment', 'URL with a fragment', 'ws://{shared}/{id}#fragment'),
  { ...throwing('subprotocol-twice', 'The same subprotocol twice'), protocols: ['lab', 'lab'] },
  { ...throwing('subprotocol-malformed', 'Subprotocol with a space'), protocols: ['not a token'] },
  {
    id: 'csp-blocked',
    title: "Content-Security-Policy: connect-src 'none'",
    about: 'Chromium makes a closed socket and fires error alone; in Firefox the constructor throws.',
    within: 'frame without connect-src',
    action: { does: 'wait' },
    expected: {
      chrome: { ...constructorThrew(''), threw: null, errored: true, kind: 'born-closed' },
      firefox: constructorThrew('NS_ERROR_CONTENT_BLOCKED'),
    },
  },
];

function throwing(id: string, title: string, url = 'ws://{shared}/{id}'): LabEnding {
  return { id, title, url, action: { does: 'wait' }, expected: inBoth(constructorThrew('SyntaxError')) };
}
