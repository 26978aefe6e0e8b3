import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { check } from './src/article/check/check.ts';
import { library } from './src/article/model/load.ts';
import { base, contentDir, keyOf, outDirOf, translation } from './src/article/read/content-dir.ts';
import { withSlash } from './src/article/routes.ts';
import { cards } from './src/features/cards/integration.ts';
import { epub } from './src/features/epub/integration.ts';
import { exports } from './src/features/exports/integration.ts';
import { redirectsOf } from './src/features/hosting/host-files.ts';
import { hosting } from './src/features/hosting/integration.ts';
import { pagePolicy } from './src/features/hosting/policy.ts';
import { offline } from './src/features/offline/build/integration.ts';
import { contentCheck } from './src/features/proofreading/integration.ts';
import { searchIndex } from './src/features/search/build/pagefind.ts';
import { translations } from './src/features/translations/build/integration.ts';
import { optionalPages } from './src/pages/_optional/integration.ts';
import { textModules } from './src/prose/modules.ts';
import { annotatedMdx } from './src/prose/processor.ts';
import { nativeModules } from './src/site/native-modules.ts';
import { cutFonts, cutFontsBeside } from './src/ui/fonts/fonts.ts';

/** Cut fonts and drawn cards are kept between builds. */
const FONTS = '.cache/fonts';
const CARDS = '.cache/cards';
const readable = check(contentDir).length === 0;
const redirects = readable ? redirectsOf(library(contentDir), base) : {};
/** The folders of translations in the site; a translation itself has none. */
const langs = readable && !translation ? library(contentDir).site.translations : [];

/** The variants of a font that Astro is given for cut files. */
const variantsOf = (files) => files.map(({ path, ...variant }) => ({ ...variant, src: [path] }));
const beside = variantsOf(await cutFontsBeside(contentDir, langs, FONTS));

/** What the fonts are cut for while the content cannot be read. */
const NO_SITE = { lang: 'en', translations: [], labels: {} };
const faces = await cutFonts(contentDir, readable ? library(contentDir).site : NO_SITE, FONTS);
const site = process.env.SITE ?? (readable ? library(contentDir).site.address : undefined);
/** Pages that no sitemap lists. */
const NOT_LISTED = new RegExp(`/(?:search|mentions/\\d+|sections/[^/]+/(?:${langs.join('|') || '-'}))/$`);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Two articles built from one checkout do not share what is remembered of them.
  cacheDir: `.cache/astro/${keyOf(contentDir)}`,
  outDir: outDirOf(contentDir),
  redirects,
  // A page is made while those before it are being written.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  // One style sheet for all pages: separate ones would be eleven on the page of a place, and others on the next page.
  vite: { worker: { format: 'es' }, build: { cssCodeSplit: false } },
  // There is no code in an article, and the policy of the pages allows no styles of its own.
  markdown: { syntaxHighlight: false, processor: annotatedMdx(contentDir) },
  integrations: [
    contentCheck(contentDir),
    nativeModules(),
    textModules(),
    mdx(),
    ...(readable ? [optionalPages(library(contentDir))] : []),
    ...(langs.length > 0 ? [translations(langs, resolve('.cache/translations', keyOf(contentDir)))] : []),
    // Changes the pages: what reads finished pages comes after it.
    hosting(redirects, langs),
    searchIndex(),
    sitemap({
      filter: (page) => !NOT_LISTED.test(page),
      customSitemaps: langs.map((lang) => new URL(`${withSlash(base)}${lang}/sitemap-0.xml`, site).href),
    }),
    ...(readable ? [cards(contentDir, CARDS), exports(contentDir)] : []),
    offline(contentDir, langs),
    // After what is kept offline: the book is kept by who takes it along.
    ...(readable ? [epub(library(contentDir), faces)] : []),
  ],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      // Of the same width as the web font: see src/ui/fonts/fallbacks.css; for Boxes, boxes.ts beside it.
      fallbacks: ['Wide Georgia', 'Wide Noto Serif', 'Wide Times', 'Wide DejaVu', 'Georgia', 'serif', 'Boxes'],
      optimizedFallbacks: false,
      options: {
        variants: variantsOf(faces),
      },
    },
    ...(beside.length > 0
      ? [
          {
            provider: fontProviders.local(),
            name: 'Noto Serif JP',
            cssVariable: '--font-beside',
            // It has no digits and no Latin letters: those of the page’s own font come next; see side-by-side.css.
            fallbacks: [],
            optimizedFallbacks: false,
            options: { variants: beside },
          },
        ]
      : []),
  ],
  security: { csp: pagePolicy },
});
