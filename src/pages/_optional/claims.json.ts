/** The ledger of claims as data. */
import type { APIRoute } from 'astro';
import { claimViews } from '../../article/views/record.ts';
import { absolute, article } from '../../site/article.ts';

export const GET: APIRoute = () => {
  const claims = claimViews(article).map(({ claim, passages, sources }) => ({
    id: claim.id,
    address: absolute(claim.address),
    says: claim.says,
    kind: claim.kind,
    verdict: claim.verdict,
    record: claim.record,
    since: claim.since,
    passages: passages.map((passage) => absolute(passage.address)),
    sources: sources.map((source) => source.address),
  }));
  return Response.json({
    title: article.site.title,
    licence: article.site.licence.address,
    verdicts: article.site.verdicts.map(({ id, label, meaning }) => ({ id, label, meaning })),
    claims,
  });
};
