import { ruleForCode } from './shared/close-code.ts';

export const serverBusy = ruleForCode('server-busy', 1013);
