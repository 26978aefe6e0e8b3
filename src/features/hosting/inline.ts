/** The inline scripts and styles of a finished page, and the policy in it. */
import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const BEGINNING = /<meta charset="utf-8"[^>]*>/i;
/** Scripts that a browser reads as data, never runs. */
const DATA = /\btype="application\/(?:ld\+)?json"/;

/** The hash of a script or a style, as a policy names it. */
export const hashOf = (content: string) => `sha256-${createHash('sha256').update(content).digest('base64')}` as const;

/** The hashes of what a page carries inline. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const hashes = { scripts: [] as string[], styles: [] as string[] };
  for (const [, tag, attributes = '', content = ''] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi)) {
    const hash = hashOf(content);
    if (tag?.toLowerCase() === 'style') hashes.styles.push(hash);
    else if (!/\ssrc=/.test(attributes) && !DATA.test(attributes)) hashes.scripts.push(hash);
  }
  return hashes;
}

/**
 * The page with its policy before all that it governs, since a browser applies it only to what comes after, and with the hashes
 * of its own parts alone: Astro names those of all pages.
 */
export function policyFirst(html: string): string {
  const policy = POLICY.exec(html)?.[0];
  if (!policy) return html;
  const { scripts, styles } = inlineHashes(html);
  const own = new Set([...scripts, ...styles].map((hash) => ` '${hash}'`));
  const short = policy.replaceAll(/ 'sha256-[^']+'/g, (hash) => (own.has(hash) ? hash : ''));
  return html.replace(policy, '').replace(BEGINNING, (beginning) => beginning + short);
}

const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;

/** The page with its style sheets in it, as one, and their hash in its policy: painted without a second trip to the host. */
export function withStylesInside(html: string, css: (address: string) => string): string {
  const sheets = Array.from(html.matchAll(SHEET), ([, address = '']) => css(address));
  if (sheets.length === 0) return html;
  const style = sheets.join('\n');
  const first = html.search(SHEET);
  const inside = html.replaceAll(SHEET, (_, __, at) => (at === first ? `<style>${style}</style>` : ''));
  return inside.replace(POLICY, (policy) =>
    policy.replace(/style-src [^;"]*/, (sources) => `${sources.trimEnd()} '${hashOf(style)}'`),
  );
}
