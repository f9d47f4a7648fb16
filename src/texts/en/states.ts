/** What the reader would miss if it were not said: what the log let go of, what another extension hides, what is not allowed. */
import { one } from './plural.ts';

export const states = {
  dismiss: 'Dismiss',

  full: {
    label: 'The log is full',
    text: (count: number, shown: string) =>
      `The log is full: ${shown} older ${one(count, 'disconnect was', 'disconnects were')} discarded. Export the session to keep what is there; the settings say how much the log may hold.`,
    action: 'Change the size',
  },

  store: {
    label: 'The stored log',
    unreadable: (count: number, shown: string) =>
      `Part of the stored log could not be read: ${shown} ${one(count, 'entry was', 'entries were')} left out. What could be read is here.`,
    notRead:
      'The browser did not let the stored log be read: what was recorded before is missing. Reload the extension where this stays.',
    notStored:
      'The browser does not store the log. What is recorded now is here as long as DevTools stay open; export the session to keep it.',
  },

  withheld: {
    label: 'Chrome withholds failure texts',
    text: 'Chrome does not say why handshakes fail here, most likely because another extension holds the permission webRequest or declarativeNetRequest, as ad blockers and proxy switchers do. Switch those off in chrome://extensions, or use a profile without them, and provoke the failure again.',
  },

  noAccess: {
    label: 'No access to this site',
    title: 'The browser does not let the extension into this site',
    text: {
      chrome:
        'The ends of the page’s sockets are not recorded. Allow it here, or open chrome://extensions, choose Details of WebSocket Disconnects, and set Site access to “On all sites”.',
      firefox:
        'Nothing of the page is recorded. Allow it here, or open about:addons, choose WebSocket Disconnects, then Permissions and data, and switch on “Access your data for all websites”.',
    },
    /** In Firefox the panel cannot ask: the button leads to the page that can. */
    action: { chrome: 'Allow on all sites', firefox: 'Allow on all sites…' },
    status: 'No access to this site',
  },

  ownFault: {
    part: {
      view: 'This view could not be drawn.',
      list: 'The list could not be drawn.',
      findings: 'The patterns could not be drawn.',
      section: 'This part could not be drawn.',
      notices: 'The notices could not be drawn.',
      tools: 'These tools could not be drawn.',
    },
    rest: 'That is a fault of the extension, not of the page. Nothing that was recorded is lost.',
    again: 'Try again',
    cell: 'could not be drawn',
    leftOut: {
      rule: (id: string) => `The rule “${id}” failed and was left out. That is a fault of the extension.`,
      pattern: (id: string) => `The pattern “${id}” failed and was left out. That is a fault of the extension.`,
      pack: (id: string) => `The close pack “${id}” failed and was left out.`,
    },
  },

  restarting: {
    title: 'The extension’s background is being restarted',
    text: 'The browser stops it when it is idle. The scripts in the page keep what happens meanwhile, and it appears here.',
  },
};
