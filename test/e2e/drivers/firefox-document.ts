/** What is done in a document of Firefox by its window global, which is `global` there. */
export const FIND = `
  const actor = global.getActor('MarionetteCommands');
  const element = await actor.findElement('css selector', args[0], { timeout: 15000 });`;

/**
 * Clicks once the element can be clicked: it may still be out of sight (a popup that has yet to grow to what is in it),
 * beneath another one, or replaced since it was found. A click that is refused for that has done nothing.
 */
export const CLICK = `
  const NOT_YET = ['element not interactable', 'element click intercepted', 'stale element reference'];
  let refusal;
  const isClicked = async () => {
    ${FIND}
    try {
      await actor.clickElement(element, new Capabilities());
      return true;
    } catch (error) {
      if (!NOT_YET.includes(error.status)) throw error;
      refusal = error;
      return false;
    }
  };
  for (const start = Date.now(); !(await isClicked()); await sleep(20))
    if (Date.now() - start > 15000) throw refusal;`;

/** Of a document that has painted what it shows: a popup that has yet to grow has nothing that could be drawn. */
export const SCREENSHOT = `
  await evaluateNow(global, 'await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  const bitmap = await until(() => global.drawSnapshot(null, win.devicePixelRatio, 'white', false), 'a picture');
  const canvas = win.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];`;
