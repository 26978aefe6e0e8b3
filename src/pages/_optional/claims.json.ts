/** The ledger of claims as data. */
import type { APIRoute } from 'astro';
import { mentionsOf } from '../../article/model/mentions.ts';
import { article } from '../../site/article.ts';
import { absolute } from '../../site/link.ts';

export const GET: APIRoute = () => {
  const claims = [...article.claims.values()].map(({ id, address, says, kind, verdict, record, since, sources }) => ({
    id,
    address: absolute(address),
    says,
    kind,
    verdict,
    record,
    since,
    passages: mentionsOf(article, 'claim', id).map((passage) => absolute(passage.address)),
    sources: sources.map((source) => article.sources.get(source)?.address),
  }));
  return Response.json({
    title: article.site.title,
    licence: article.site.licence.address,
    verdicts: article.site.verdicts.map(({ id, label, meaning }) => ({ id, label, meaning })),
    claims,
  });
};
