import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { check } from './src/article/check/check.ts';
import { library } from './src/article/model/load.ts';
import { contentDir, keyOf, outDirOf } from './src/article/read/content-dir.ts';
import { cards } from './src/features/cards/integration.ts';
import { epub } from './src/features/epub/integration.ts';
import { hosting } from './src/features/hosting/integration.ts';
import { pagePolicy } from './src/features/hosting/policy.ts';
import { redirectsOf } from './src/features/hosting/redirects.ts';
import { offline } from './src/features/offline/build/integration.ts';
import { contentCheck } from './src/features/proofreading/integration.ts';
import { searchIndex } from './src/features/search/build/pagefind.ts';
import { optionalPages } from './src/pages/_optional/integration.ts';
import { textModules } from './src/prose/modules.ts';
import { annotatedMdx } from './src/prose/processor.ts';
import { cutFonts } from './src/ui/fonts/fonts.ts';

// A host may serve the site under a path: `BASE=/treaty/ npm run build`.
const base = process.env.BASE ?? '/';
/** Cut fonts and drawn cards are kept between builds. */
const FONTS = '.cache/fonts';
const CARDS = '.cache/cards';
const readable = check(contentDir).length === 0;
const redirects = readable ? redirectsOf(library(contentDir), base) : {};

export default defineConfig({
  site: process.env.SITE ?? (readable ? library(contentDir).site.address : undefined),
  base,
  trailingSlash: 'always',
  // Two articles built from one checkout do not share what is remembered of them.
  cacheDir: `.cache/astro/${keyOf(contentDir)}`,
  outDir: outDirOf(contentDir),
  redirects,
  // A page is made while those before it are being written.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  vite: { worker: { format: 'es' } },
  // There is no code in an article, and the policy of the pages allows no styles of its own.
  markdown: { syntaxHighlight: false, processor: annotatedMdx(contentDir) },
  integrations: [
    contentCheck(contentDir),
    textModules(),
    mdx(),
    ...(readable ? [optionalPages(library(contentDir))] : []),
    // Changes the pages: what reads finished pages comes after it.
    hosting(redirects),
    searchIndex(),
    sitemap({ filter: (page) => !/\/(?:search|mentions\/\d+)\/$/.test(page) }),
    ...(readable ? [cards(contentDir, CARDS)] : []),
    offline(contentDir),
    // After what is kept offline: the book is kept by who takes it along.
    ...(readable ? [epub(library(contentDir), FONTS)] : []),
  ],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: (await cutFonts(contentDir, FONTS)).map(({ path, ...variant }) => ({
          ...variant,
          src: [path],
        })),
      },
    },
  ],
  security: { csp: pagePolicy },
});
