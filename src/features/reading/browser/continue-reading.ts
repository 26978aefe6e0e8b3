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
    // The headings of the whole article; of a long one the lines of its contents, each with the way to its section.
    const places = [...document.querySelectorAll<HTMLElement>('.section-head :is(h1, h2), .section-list li')];
    const left = this.#left();
    const place = places.find(({ id }) => id === left);
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // A fragment of text alone (#:~:text=…) is taken out of location.hash, but not out of the arrival’s address.
    const led = location.hash || arrival?.name.includes('#') || arrival?.type !== 'navigate';
    if (place && place !== places[0] && !led && scrollY < TOP) this.#offer(place);
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

  #offer(place: HTMLElement): void {
    const link = document.createElement('a');
    const way = place.querySelector('a');
    link.textContent = (way ?? place).innerText;
    link.href = way?.href ?? `#${place.id}`;
    this.querySelector('span')?.append(' ', link);
    this.hidden = false;
    const close = () => {
      this.hidden = true;
    };
    addEventListener('scroll', () => scrollY > BEGUN && close());
    this.addEventListener('click', close);
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
