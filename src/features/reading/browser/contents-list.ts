/** `<contents-list>`: marks the link to the section that is being read, and closes its popover once a link was followed. */
class ContentsList extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const sections = links.map((link) => document.getElementById(link.hash.slice(1))?.closest('section'));
    const mark = () => {
      const line = innerHeight / 3;
      const now = sections.findLastIndex((section) => section && section.getBoundingClientRect().top < line);
      links.forEach((link, n) => {
        if (n === now) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
    };
    if (links.length > 0) {
      // It reports once as soon as the page is laid out: asked earlier, the browser would do that before its first paint.
      const observer = new IntersectionObserver(mark, { rootMargin: '-33% 0px -66% 0px' });
      for (const section of sections) if (section) observer.observe(section);
    }
    this.addEventListener('click', (event) => {
      const popover = this.closest<HTMLElement>('[popover]');
      if ((event.target as Element).closest('a') && popover?.matches(':popover-open')) popover.hidePopover();
    });
  }
}
customElements.define('contents-list', ContentsList);
