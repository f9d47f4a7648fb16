/** What is done in a document of Firefox by its window global, which is `global` there. */
export const FIND = `
  const actor = global.getActor('MarionetteCommands');
  const element = await actor.findElement('css selector', args[0], { timeout: 15000 });`;

export const CLICK = `${FIND} await actor.clickElement(element, new Capabilities());`;

export const SCREENSHOT = `
  const bitmap = await global.drawSnapshot(null, win.devicePixelRatio, 'white', false);
  const canvas = win.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];`;
