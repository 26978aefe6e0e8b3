/** `<copy-link>`: pressing the link in it copies the link’s address and says so; where that fails, the link is followed. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const status = this.querySelector('[role=status]');
    if (!link || !status || !navigator.clipboard) return;
    link.addEventListener('click', async (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      try {
        await navigator.clipboard.writeText(link.href);
        status.textContent = this.dataset['copied'] ?? '';
        setTimeout(() => {
          status.textContent = '';
        }, 2500);
      } catch {
        location.href = link.href;
      }
    });
  }
}
customElements.define('copy-link', CopyLink);
