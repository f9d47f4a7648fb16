/** The name of the page hook's script in stacks: the build gives it, so that no page sees the extension's id. */
export const PAGE_HOOK_SOURCE = 'websocket-disconnects-page-hook.js';
