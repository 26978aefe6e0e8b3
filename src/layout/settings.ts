/** `<reader-settings>`: keeps what a reader chooses, as attributes of the root element and in this browser. See early.ts. */
import { papers } from './themes.ts';

const { dataset } = document.documentElement;

/** Gives the browser’s own bars the colour of the paper. */
function colourBars(): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]'))
    bar.content = papers[dataset['theme'] ?? (bar.media.includes('dark') ? 'dark' : 'light')] ?? '';
}

class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const inputs = [...form.querySelectorAll('input')];
    const show = () => {
      for (const input of inputs) input.checked = (dataset[input.name] ?? '') === input.value;
      // What was chosen of another edition’s names is not offered any more.
      for (const input of inputs) if (!form.querySelector(`[name=${input.name}]:checked`)) input.checked = true;
      colourBars();
    };
    const apply = (chosen: { [name: string]: string }) => {
      for (const { name } of inputs) delete dataset[name];
      Object.assign(dataset, chosen);
    };
    show();
    form.addEventListener('change', () => {
      const chosen = Object.fromEntries([...new FormData(form)].filter(([, value]) => value)) as {
        [name: string]: string;
      };
      apply(chosen);
      colourBars();
      try {
        localStorage.setItem('settings', JSON.stringify(chosen));
      } catch {} // Storage is closed: the choice holds for this page.
    });
    // Another page of the site may have chosen since: in another tab, or before going back to this one.
    const renew = () => {
      try {
        apply(JSON.parse(localStorage.getItem('settings') ?? '{}'));
      } catch {}
      show();
    };
    addEventListener('storage', renew);
    addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && renew());
  }
}
customElements.define('reader-settings', ReaderSettings);
