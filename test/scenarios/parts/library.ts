/** Clients of npm in the page. */
import { bundle } from '../../e2e/clients/bundle.ts';
import type { Tools } from '../tools.ts';

/** Puts a package's exports into the page's global `library`. */
export async function loadLibrary({ page, stage }: Tools, name: string): Promise<void> {
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  await page.load(stage.show(`/${name}.js`, { html: await bundle([name]), headers }));
}
