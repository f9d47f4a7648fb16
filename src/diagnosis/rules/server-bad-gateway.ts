import { ruleForCode } from './shared/close-code.ts';

export const serverBadGateway = ruleForCode('server-bad-gateway', 1014);
