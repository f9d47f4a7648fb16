// Starts the popup: by itself alone, so that it can say so where any other file of ours fails.
import { startPage } from '../src/start/start-page.ts';

const root = document.querySelector<HTMLElement>('#popup');
if (root) void startPage(root, async () => (await import('./popup-page.ts')).start(root));
