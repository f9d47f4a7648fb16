/**
 * `npm run screenshots`: takes the pictures of the documents from the real panel in Chromium's real DevTools. The sockets
 * that live are a page's; the log is written beforehand, since nobody wants to wait until a limit of 60 s shows.
 */
import { takePictures, type Picture } from './screenshots/take-pictures.ts';

const DIRECTORY = 'docs/screenshots';
const PICTURES = [
  { file: `${DIRECTORY}/panel-light.png`, view: 'detail', theme: 'light', width: 1400, height: 640 },
  { file: `${DIRECTORY}/panel-dark.png`, view: 'detail', theme: 'dark', width: 1400, height: 640 },
  { file: `${DIRECTORY}/panel-narrow.png`, view: 'detail', theme: 'light', width: 500, height: 760 },
  { file: `${DIRECTORY}/live.png`, view: 'live', theme: 'light', width: 1100, height: 300 },
  { file: `${DIRECTORY}/close-codes.png`, view: 'codes', theme: 'dark', width: 1100, height: 640 },
  { file: `${DIRECTORY}/endpoints.png`, view: 'endpoints', theme: 'light', width: 1400, height: 640 },
] as const satisfies readonly Picture[];
await takePictures(PICTURES);
