/**
 * `<continue-reading>`: remembers, in this browser, the section a reader is in, and on coming back to the whole article
 * offers to go on there. An address that leads to a passage wins: then nothing is offered.
 */
const KEY = 'reading';

class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    // The headings of the whole article; of a long one the lines of its contents, each with the way to its section.
    const places = [...document.querySelectorAll<HTMLElement>('.section-head :is(h1, h2), .section-list li')];
    const left = this.#left();
    const place = places.find(({ id }) => id === left);
    const way = place?.querySelector('a');
    if (place && place !== places[0] && !location.hash && scrollY < 50) {
      const link = document.createElement('a');
      link.textContent = (way ?? place).textContent;
      link.href = way?.href ?? `#${place.id}`;
      this.append(' ', link);
      this.hidden = false;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        const at = entries.find(({ isIntersecting }) => isIntersecting)?.target.querySelector('h1, h2')?.id;
        if (!at || (scrollY < 50 && !location.hash)) return;
        try {
          localStorage.setItem(KEY, at);
        } catch {} // Storage is closed: nothing is remembered.
      },
      { rootMargin: '-33% 0px -66% 0px' },
    );
    for (const section of document.querySelectorAll('section.section')) observer.observe(section);
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
