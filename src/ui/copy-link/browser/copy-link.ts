/** `<copy-link>`: pressing the link in it shares or copies the link’s address; where that fails, the link is followed. */
import { make } from '../../browser/make.ts';
import { share } from './share.ts';

class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || !navigator.clipboard) return;
    const status = make('span', { role: 'status', class: 'apparatus' });
    this.append(status);
    link.addEventListener('click', async (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      try {
        if (!(await share(link.href))) return;
        status.textContent = document.body.dataset['copied'] ?? '';
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
