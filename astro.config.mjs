import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import remarkFootnotes from 'remark-footnotes';
import { check } from './src/annotations/check.ts';
import { library } from './src/annotations/library.ts';
import { remarkAnnotations } from './src/annotations/remark-annotations.ts';
import { contentDir } from './src/content/place.ts';
import { contentCheck } from './src/proofreading/integration.ts';
import { recordPages } from './src/record/integration.ts';
import { searchIndex } from './src/search/pagefind.ts';
import { hostRedirects } from './src/sharing/host-redirects.ts';
import { redirectsOf } from './src/sharing/redirects.ts';
import { cutFonts } from './src/typography/fonts.ts';

// A host may serve the site under a path: `BASE=/treaty/ npm run build`.
const base = process.env.BASE ?? '/';
const readable = check(contentDir).length === 0;

export default defineConfig({
  site: process.env.SITE ?? (readable ? library(contentDir).site.address : undefined),
  base,
  trailingSlash: 'always',
  // Two articles built from one checkout do not share what is remembered of them.
  cacheDir: `.cache/astro/${createHash('sha256').update(contentDir).digest('hex').slice(0, 12)}`,
  redirects: readable ? redirectsOf(library(contentDir), base) : {},
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    worker: { format: 'es' },
    build: {
      rolldownOptions: {
        // Astro marks every content module with a directive that the bundler does not know; it means nothing to it.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      smartypants: false,
      remarkPlugins: [
        [remarkFootnotes, { inlineNotes: true }],
        [remarkAnnotations, { content: contentDir, base }],
      ],
    }),
  },
  integrations: [
    contentCheck(contentDir),
    mdx(),
    ...(readable ? [recordPages(library(contentDir))] : []),
    searchIndex(),
    sitemap({ filter: (page) => !page.endsWith('/search/') }),
    ...(readable ? [hostRedirects(library(contentDir), base)] : []),
  ],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: (await cutFonts(contentDir, '.cache/fonts')).map(({ path, ...variant }) => ({
          ...variant,
          src: [path],
        })),
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind’s index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
