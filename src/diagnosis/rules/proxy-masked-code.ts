import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** `wrangler dev` and `wrangler pages dev` listen there (https://developers.cloudflare.com/workers/wrangler/configuration/). */
const DEVELOPMENT_PROXY_PORTS: ReadonlySet<number> = new Set([8787, 8788]);

/** A proxy of the development tools passes on 1000 without a reason, whatever the server sent. */
export const proxyMaskedCode: Rule = {
  id: 'proxy-masked-code',
  links: [{ label: 'workers-sdk#1812', url: 'https://github.com/cloudflare/workers-sdk/issues/1812' }],
  find(facts) {
    const { port, isLoopback, reason, earlier } = facts;
    if (serverCodeOf(facts) !== 1000 || reason !== '') return null;
    if (!isLoopback || port === null || !DEVELOPMENT_PROXY_PORTS.has(port)) return null;
    // A proxy that lets another code through does not mask them.
    if (earlier.some(({ code }) => code !== null && code > 1000 && ![1005, 1006, 1015].includes(code))) return null;
    return {
      confidence: 'possible',
      evidence: [saw('port', { port }), ...serverCloseSeen(facts)],
      values: { port },
    };
  },
};
