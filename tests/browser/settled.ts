import type { Page } from '@playwright/test';

/** Waits until a loaded page has its fonts and has drawn what they moved: scripts in it ran before its `load` event. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
