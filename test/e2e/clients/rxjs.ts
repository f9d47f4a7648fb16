import { serveSockets, type Client } from './client.ts';

export const rxjs: Client = {
  name: 'rxjs webSocket',
  modules: ['rxjs', 'rxjs/webSocket'],

  run: async ({ retry, webSocket }: typeof import('rxjs') & typeof import('rxjs/webSocket'), page) => {
    const noteClose = ({ code, reason, wasClean }: CloseEvent): void =>
      page.note('closeObserver', code, reason, wasClean);
    const subject = webSocket<string>({
      url: `${page.socketOrigin}/echo`,
      openObserver: { next: ({ type }) => page.note('openObserver', type) },
      closingObserver: { next: () => page.note('closingObserver') },
      closeObserver: { next: noteClose },
    });
    const talk = subject.pipe(
      retry({
        delay: (error: Event, count) => {
          page.note('retry', error.type, count);
          // Whatever comes next makes `retry` subscribe anew.
          return Promise.resolve();
        },
      }),
    );
    talk.subscribe({
      next: (text) => page.note('next', text),
      error: (error: Event) => page.note('error', error.type),
      complete: () => page.note('complete'),
    });
    await page.noted('openObserver');
    subject.next('first');
    await page.noted('next');
    await page.cut();
    await page.noted('openObserver', 2);
    subject.next('second');
    await page.noted('next', 2);
    subject.error({ code: 4000, reason: 'done' });
    await page.noted('closeObserver', 2);
  },

  serve: (server) => serveSockets(server, (socket) => socket.on('message', (data) => socket.send(String(data)))),

  sees: [
    'openObserver "open"',
    'next "first"',
    '(cut)',
    'closeObserver 1006 "" false',
    'retry "close" 1',
    'openObserver "open"',
    'next "second"',
    'closingObserver',
    'closeObserver 4000 "done" true',
    'complete',
  ],
  closesWith: { code: 4000, reason: 'done' },
};
