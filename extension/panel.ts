// Starts the panel: by itself alone, so that it can say so where any other file of ours fails.
import { startPage } from '../src/start/start-page.ts';

const root = document.querySelector<HTMLElement>('#panel');
if (root) void startPage(root, async () => (await import('./panel-page.ts')).start(root));
