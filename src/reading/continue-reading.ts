/**
 * `<continue-reading>`: remembers, in this browser, the section a reader is in, and on coming back to the whole article
 * offers to go on there. An address that leads to a passage wins: then nothing is offered.
 */
const KEY = 'reading';

class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    const headings = [...document.querySelectorAll<HTMLElement>('.section-head :is(h1, h2)')];
    const left = this.#left();
    const heading = headings.find(({ id }) => id === left);
    const first = headings[0];
    if (heading && heading !== first && !location.hash && scrollY < 50) {
      const link = document.createElement('a');
      link.textContent = heading.textContent;
      link.href = `#${heading.id}`;
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
