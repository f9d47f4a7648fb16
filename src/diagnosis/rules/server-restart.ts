import { ruleForCode } from './shared/close-code.ts';

export const serverRestart = ruleForCode('server-restart', 1012);
