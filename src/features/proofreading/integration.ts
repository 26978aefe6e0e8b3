/**
 * Keeps an editor from publishing an error: a build stops with the list of all of them, and `dev` shows the same list
 * in the place of every page until the file is saved without them.
 */
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration, HookParameters } from 'astro';
import { check, checkAll } from '../../article/check/check.ts';
import { forget, reading } from '../../article/model/load.ts';
import { inOrder, isWarning, message, type Problem, place } from '../../article/problems/problems.ts';
import { parentOf, translation } from '../../article/read/content-dir.ts';
import { areLoaded, TEXTS } from '../../prose/loader.ts';
import { damagedPictures } from './pictures.ts';
import { warnings } from './prose.ts';
import { formats } from './reports.ts';

/** @param dir the content folder, an absolute path */
export function contentCheck(dir: string): AstroIntegration {
  const parent = parentOf(dir);
  const listed = (problems: Problem[]) => formats['text']?.(problems, parent, `${parent}${basename(dir)}/`);
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command === 'dev' || command === 'preview') return;
        // The build of an article builds its translations, too: an error in one is known before the first page.
        const found = [...(translation ? check(dir) : checkAll(dir))];
        const translations = reading(dir, null).library?.site.translations ?? [];
        for (const lang of translation ? [translation] : [null, ...translations]) {
          const { library } = reading(dir, lang);
          if (found.length === 0 && library) found.push(...(await damagedPictures(library)));
        }
        const problems = found.filter((problem) => !isWarning(problem));
        if (problems.length === 0) {
          // Of a translation nobody reads what its build says unless it fails.
          if (!translation) found.push(...warnings(dir));
          if (found.length > 0) logger.warn(`the content has warnings:\n\n${listed(found)}`);
          return;
        }
        logger.error(`the content has errors:\n\n${listed(problems)}`);
        const error = new Error('The content has errors; they are listed above.');
        error.stack = '';
        throw error;
      },
      'astro:server:setup': (given) => serve(dir, listed, given),
    },
  };
}

/** Reads the content again when a file changes, and shows its errors in the place of every page. */
function serve(
  dir: string,
  listed: (problems: Problem[]) => string | undefined,
  { server, logger, refreshContent }: HookParameters<'astro:server:setup'>,
): void {
  /**
   * Has Astro load the texts again after one was added or removed. It ignores this while it reads its own configuration
   * again, as it does whenever a text changes: until it has, it is asked again.
   */
  const loadTexts = async () => {
    for (let tries = 0; tries < 100 && !areLoaded(dir); tries += 1) {
      if (tries > 0) await setTimeout(100);
      await refreshContent?.({ loaders: [TEXTS] });
    }
  };
  /** Pages show notes of other files and share what was read of all, so everything is compiled again. */
  const readAnew = async () => {
    forget(dir);
    await loadTexts();
    for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
  };
  const changed = async (path: string) => {
    if (!path.startsWith(dir)) return;
    await readAnew();
    const problems = check(dir);
    if (problems.length > 0) logger.error(`\n${listed(problems)}`);
    else if (warnings(dir).length > 0) logger.warn(`\n${listed(warnings(dir))}`);
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add(dir);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
  server.middlewares.use(async (request, response, next) => {
    const wantsPage = request.headers.accept?.includes('text/html');
    if (!wantsPage) return next();
    if (check(dir).length === 0) {
      await loadTexts();
      return next();
    }
    // A change that the watcher missed must not keep a corrected page away.
    forget(dir);
    const problems = check(dir);
    if (problems.length === 0) {
      await readAnew();
      return next();
    }
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(problemPage(problems, parentOf(dir)));
  });
}

function problemPage(problems: Problem[], parent: string): string {
  const items = inOrder(problems).map(
    (problem) => `<li><code>${escapeHtml(place(problem, parent))}</code><p>${escapeHtml(message(problem))}</p></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${problems.length} errors in the content</title><script type="module" src="/@vite/client"></script>
<style>body{font:1rem/1.5 system-ui;max-width:46rem;margin:3rem auto;padding:0 1rem}li{margin-block:1rem}p{margin:.25rem 0}</style>
<h1>The content has errors</h1><p>The page comes back as soon as they are corrected and saved.</p><ol>${items.join('')}</ol></html>`;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
