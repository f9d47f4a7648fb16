/** The page of options in a tab of the browser; the settings on it have their words in `settings.ts`. */
export const options = {
  title: 'Settings of WebSocket Disconnects',
  access: {
    title: 'Access to sites',
    text: 'The extension records why WebSockets end on the pages that you open. What it records stays in this browser: it sends nothing anywhere.',
    granted: 'The browser lets the extension into all sites.',
    missing: 'The browser does not let the extension into all sites, so that disconnects are missing.',
    allow: 'Allow on all sites',
  },
};
