import { ruleForCode } from './shared/close-code.ts';

/** A code for clients: what sends it to a browser has it wrong, or is a proxy that passes it on. */
export const extensionMissing = ruleForCode('extension-missing', 1010);
