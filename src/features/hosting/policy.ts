/**
 * What a page may load and do: the one table from which the policy in every page (`<meta>`) and the one in every response of
 * a host (header) are made. Both hold at once; the page’s own also works where a host sends no headers.
 */
import type { AstroUserConfig } from 'astro';

const NONE = "'none'";
const SELF = "'self'";

const DIRECTIVES = {
  'default-src': [NONE],
  'img-src': [SELF, 'data:'],
  'font-src': [SELF],
  'connect-src': [SELF],
  'worker-src': [SELF],
  'manifest-src': [SELF],
  'base-uri': [SELF],
  'form-action': [SELF],
};
/** Pagefind’s index is read by WebAssembly, in a worker, which knows the header’s policy alone. */
const SCRIPTS = [SELF, "'wasm-unsafe-eval'"];
const STYLES = [SELF];
/** What a `<meta>` cannot say. */
const HEADER_ONLY = { 'frame-ancestors': [NONE] };

/** The longest line that Cloudflare Pages takes from `_headers`, with the name and the indent. */
const LONGEST = 2000 - '  Content-Security-Policy: '.length;

const text = (directives: Record<string, readonly string[]>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

type Security = NonNullable<NonNullable<AstroUserConfig['security']>['csp']>;

/** The policy that Astro writes into every page, and adds the page’s hashes to. */
export const pagePolicy = {
  directives: Object.entries(DIRECTIVES).map(([name, sources]) => `${name} ${sources.join(' ')}`),
  scriptDirective: { resources: SCRIPTS },
  styleDirective: { resources: STYLES },
} as Security;

/** Hashes as a policy names them, such as `sha256-…=`. */
export interface InlineHashes {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
}

/**
 * The policy that a host sends with every response: one for the whole site, so it names the inline parts of all pages.
 * Scripts are few. Of styles, one is shared by all pages, the article’s page carries its style sheets, and each page with
 * notes in its margin adds its own: 23 such pages fit. With more, the line would be longer than hosts take, so the header allows inline styles and leaves it to
 * the policy in each page, which holds as well, to name that page’s own.
 */
export function headerPolicy({ scripts, styles }: InlineHashes): string {
  const quoted = (hashes: ReadonlySet<string>) => [...hashes].sort().map((hash) => `'${hash}'`);
  const whole = (style: string[]) =>
    text({
      ...DIRECTIVES,
      'script-src': [...SCRIPTS, ...quoted(scripts)],
      'style-src': [...STYLES, ...style],
      ...HEADER_ONLY,
    });
  const strict = whole(quoted(styles));
  return strict.length <= LONGEST ? strict : whole(["'unsafe-inline'"]);
}
