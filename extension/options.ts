// Starts the page of options: by itself alone, so that it can say so where any other file of ours fails.
import { startPage } from '../src/start/start-page.ts';

const root = document.querySelector<HTMLElement>('#options');
if (root) void startPage(root, async () => (await import('./options-page.ts')).start(root));
