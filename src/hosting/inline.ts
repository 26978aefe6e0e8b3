/** The inline scripts and styles of a finished page, and the policy that stands in it. */
import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const BEGINNING = /<meta charset="utf-8"[^>]*>/i;
/** Scripts that a browser reads as data, never runs. */
const DATA = /\btype="application\/(?:ld\+)?json"/;

/** The hashes of what a page carries inline, as a policy names them. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const hashes = { scripts: [] as string[], styles: [] as string[] };
  for (const [, tag, attributes = '', content = ''] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi)) {
    const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    if (tag?.toLowerCase() === 'style') hashes.styles.push(hash);
    else if (!/\ssrc=/.test(attributes) && !DATA.test(attributes)) hashes.scripts.push(hash);
  }
  return hashes;
}

/** The page with its policy before all that it governs: a browser applies it only to what comes after. */
export function policyFirst(html: string): string {
  const policy = POLICY.exec(html)?.[0];
  if (!policy) return html;
  return html.replace(policy, '').replace(BEGINNING, (beginning) => beginning + policy);
}
