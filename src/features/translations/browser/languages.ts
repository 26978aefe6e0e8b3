/**
 * The links to other languages: each leads to the paragraph that is being read, and the language that a reader chooses is
 * kept in this browser, to be offered where another is shown.
 */
import { KEPT } from '../kept.ts';

/** The fragment of the paragraph to go to: the one that the address names, if it is in sight, or the first that is; none at the top of a page. */
function place(): string {
  const named = decodeURIComponent(location.hash.slice(1));
  const target = named ? document.getElementById(named) : null;
  const { top = -1 } = target?.getBoundingClientRect() ?? {};
  if (target?.closest('main') && top >= 0 && top < innerHeight) return location.hash;
  const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  const blocks = document.querySelectorAll<HTMLElement>(
    'main [data-passage] > :is(p, ul, ol, blockquote, figure, h2)[id], main section > header [id]',
  );
  const seen = [...blocks].find((block) => block.getBoundingClientRect().bottom > Math.max(header, 0) + 8);
  return seen && seen !== blocks[0] ? `#${seen.id}` : '';
}

for (const type of ['pointerdown', 'click'] as const) {
  document.addEventListener(type, ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.languages a, .offer a') : null;
    if (!link) return;
    link.hash = place();
    if (type === 'pointerdown') return;
    document.documentElement.dataset['reads'] = link.hreflang;
    try {
      localStorage.setItem(KEPT, link.hreflang);
    } catch {} // Storage is closed: nothing is offered.
  });
}
