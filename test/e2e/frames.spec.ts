/** A socket that the first inline script of a document opens is caught, whatever kind of document it is. */
import { until } from './drivers/until.ts';
import { openAndWait } from './support/open-and-wait.ts';
import type { Stage } from './support/stage.ts';
import { expect, test } from './support/stage-fixture.ts';

/** Opens a socket that the server closes with 4000 and this name. */
const script = (stage: Stage, name: string) =>
  `<script>new WebSocket(${JSON.stringify(stage.socketUrl(`/close/4000/${name}`))});</script>`;

const inAttribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const CONTEXTS: Readonly<Record<string, (stage: Stage, name: string) => string>> = {
  'a page': (stage, name) => stage.show(`/${name}`, { html: `<!doctype html>${script(stage, name)}` }),

  'a page under a strict content-security-policy': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html>${script(stage, name)}`,
      headers: { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; connect-src ws:" },
    }),

  'a page that its content-security-policy sandboxes': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html>${script(stage, name)}`,
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    }),

  'a page with Trusted Types': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html>${script(stage, name)}`,
      headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    }),

  'a same-origin frame': (stage, name) => {
    stage.show(`/${name}-inner`, { html: `<!doctype html>${script(stage, name)}` });
    return stage.show(`/${name}`, { html: `<!doctype html><iframe src="/${name}-inner"></iframe>` });
  },

  'a cross-origin frame': (stage, name) => {
    stage.show(`/${name}-inner`, { html: `<!doctype html>${script(stage, name)}` });
    const src = stage.url(`/${name}-inner`, '127.0.0.1');
    return stage.show(`/${name}`, { html: `<!doctype html><iframe src="${src}"></iframe>` });
  },

  'a sandboxed frame': (stage, name) => {
    stage.show(`/${name}-inner`, { html: `<!doctype html>${script(stage, name)}` });
    return stage.show(`/${name}`, {
      html: `<!doctype html><iframe sandbox="allow-scripts" src="/${name}-inner"></iframe>`,
    });
  },

  'a srcdoc frame': (stage, name) =>
    stage.show(`/${name}`, { html: `<!doctype html><iframe srcdoc="${inAttribute(script(stage, name))}"></iframe>` }),

  'a sandboxed srcdoc frame': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html><iframe sandbox="allow-scripts" srcdoc="${inAttribute(script(stage, name))}"></iframe>`,
    }),

  'a data: frame': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html><iframe src="data:text/html,${encodeURIComponent(script(stage, name))}"></iframe>`,
    }),

  'a blob: frame': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html><body><script>
        const frame = document.createElement('iframe');
        const html = ${JSON.stringify(script(stage, name)).replaceAll('</', '<\\/')};
        frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
        document.body.append(frame);
      </script>`,
    }),

  'an about:blank frame, in the same task it is made': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html><body><script>
        const frame = document.createElement('iframe');
        document.body.append(frame);
        new frame.contentWindow.WebSocket(${JSON.stringify(stage.socketUrl(`/close/4000/${name}`))});
      </script>`,
    }),

  'a document that is written': (stage, name) =>
    stage.show(`/${name}`, {
      html: `<!doctype html><body><script>
        const frame = document.createElement('iframe');
        document.body.append(frame);
        frame.contentDocument.open();
        frame.contentDocument.write(${JSON.stringify(script(stage, name)).replaceAll('</', '<\\/')});
        frame.contentDocument.close();
      </script>`,
    }),
};

test.describe('a socket opened by the first inline script is in the panel', () => {
  for (const [context, show] of Object.entries(CONTEXTS)) {
    test(context, async ({ tab, stage, panel }) => {
      const name = context.replaceAll(/\W+/g, '-');
      await tab.goto(show(stage, name));
      const row = await panel.waitFor(
        (reason: string) =>
          [...document.querySelectorAll('tbody tr')].find((candidate) => candidate.textContent?.includes(`/${reason}`))
            ?.textContent,
        { args: [name], what: `the row of ${context}` },
      );
      expect(row).toContain('4000');
    });
  }
});

test('a frame whose window its parent has touched before it was loaded is no exception', async ({
  tab,
  stage,
  panel,
}) => {
  stage.show('/touched-inner', { html: `<!doctype html>${script(stage, 'touched')}` });
  const html = `<!doctype html><body><script>
    const frame = document.createElement('iframe');
    frame.src = '/touched-inner';
    document.body.append(frame);
    frame.contentWindow.touched = typeof frame.contentWindow.WebSocket;
  </script>`;
  await tab.goto(stage.show('/touched', { html }));
  await panel.waitFor(
    () => [...document.querySelectorAll('tbody tr')].some((row) => row.textContent?.includes('/touched')),
    {
      what: 'the row of the frame',
    },
  );
});

test('a page with many frames and no socket leaves the background asleep', async ({ app, tab, stage }) => {
  const frame = stage.show('/quiet-inner', { html: '<!doctype html><script>document.title = "a frame";</script>' });
  const frames = `<iframe src="${frame}"></iframe><iframe></iframe>`.repeat(20);
  const page = stage.show('/quiet', { html: `<!doctype html>${frames}` });
  // A background that is only just being installed is not to be stopped: it must have heard of something.
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4000/first'));
  const panel = await tab.openPanel();
  await panel.waitFor(() => document.querySelector('tbody tr')?.textContent?.includes('4000'), { what: 'the row' });
  await tab.closeDevTools();
  await app.stopBackground();
  await tab.goto(page);
  await tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await app.isBackgroundRunning()).toBe(false);
  await tab.evaluate((url: string) => void new WebSocket(url), stage.socketUrl('/close/4000/not-quiet'));
  await until(() => app.isBackgroundRunning(), { what: 'a background that a socket has woken' });
});
