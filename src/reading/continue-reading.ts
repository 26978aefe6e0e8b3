/**
 * `<continue-reading>`: remembers, in this browser, the section a reader is in, and on coming back to the whole article
 * offers to go on there. An address that leads to a passage wins: then nothing is offered. Reading on is an answer too.
 */
const KEY = 'reading';
/** Pixels within which a reader is still at the top, and pixels after which one has begun to read. */
const TOP = 50;
const BEGUN = 400;

class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    const headings = [...document.querySelectorAll<HTMLElement>('.section-head :is(h1, h2)')];
    const heading = headings.find(({ id }) => id === this.#left());
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // A fragment of text alone (#:~:text=…) is taken out of location.hash, but not out of the arrival’s address.
    const led = location.hash || arrival?.name.includes('#') || arrival?.type !== 'navigate';
    if (heading && heading !== headings[0] && !led && scrollY < TOP) this.#offer(heading);
    const observer = new IntersectionObserver(
      (entries) => {
        const at = entries.find(({ isIntersecting }) => isIntersecting)?.target.querySelector('h1, h2')?.id;
        if (!at || (scrollY < TOP && !location.hash)) return;
        try {
          localStorage.setItem(KEY, at);
        } catch {} // Storage is closed: nothing is remembered.
      },
      { rootMargin: '-33% 0px -66% 0px' },
    );
    for (const section of document.querySelectorAll('section.section')) observer.observe(section);
  }

  #offer(heading: HTMLElement): void {
    const link = document.createElement('a');
    link.textContent = heading.innerText;
    link.href = `#${heading.id}`;
    this.querySelector('span')?.append(' ', link);
    this.hidden = false;
    const close = () => {
      this.hidden = true;
      removeEventListener('scroll', onScroll);
    };
    const onScroll = () => scrollY > BEGUN && close();
    addEventListener('scroll', onScroll, { passive: true });
    link.addEventListener('click', close);
    this.querySelector('button')?.addEventListener('click', close);
  }

  #left(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }
}
customElements.define('continue-reading', ContinueReading);
