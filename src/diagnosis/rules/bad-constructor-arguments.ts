import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { thrownSeen } from './shared/never-opened.ts';

/** The browser's message says what is wrong: the scheme, a fragment, a subprotocol. */
export const badConstructorArguments: Rule = {
  id: 'bad-constructor-arguments',
  links: [{ label: 'gamestdio#5', url: 'https://github.com/gamestdio/websocket/issues/5' }],
  find(facts) {
    const { threw, url, protocolsOffered } = facts.record;
    // A `TypeError` comes of an argument that is missing or cannot be made a string; the page's own code may throw one too.
    if (threw?.name !== 'SyntaxError' && threw?.name !== 'TypeError') return null;
    return {
      confidence: threw.name === 'SyntaxError' ? 'certain' : 'likely',
      evidence: [
        ...thrownSeen(facts),
        ...(url ? [saw('socketAddress', {}, url)] : []),
        ...(protocolsOffered?.length ? [saw('protocolsAsked', {}, protocolsOffered.join(', '))] : []),
      ],
    };
  },
};
