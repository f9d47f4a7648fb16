import { ruleForRejectedData } from './shared/close-code.ts';

/** 1003: a kind of message that the server does not take; 1007: one whose content is not of its kind. */
export const dataRejected = ruleForRejectedData('data-rejected', { 1003: 'kind', 1007: 'content' });
