/** The ledger of claims as data. */
import type { APIRoute } from 'astro';
import { sourcesNamed } from '../../article/model/library.ts';
import { mentionsOf } from '../../article/model/mentions.ts';
import { absolute, article } from '../../site/article.ts';

export const GET: APIRoute = () => {
  const claims = [...article.claims.values()].map((claim) => ({
    id: claim.id,
    address: absolute(claim.address),
    says: claim.says,
    kind: claim.kind,
    verdict: claim.verdict,
    record: claim.record,
    since: claim.since,
    passages: mentionsOf(article, claim).map((passage) => absolute(passage.address)),
    sources: sourcesNamed(article, claim.sources).map((source) => source.address),
  }));
  return Response.json({
    title: article.site.title,
    licence: article.site.licence.address,
    verdicts: article.site.verdicts.map(({ id, label, meaning }) => ({ id, label, meaning })),
    claims,
  });
};
