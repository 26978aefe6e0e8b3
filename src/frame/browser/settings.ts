/** `<reader-settings>`: keeps what a reader chooses, as attributes of the root element and in this browser. See early.ts. */
import { papers } from '../themes.ts';

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
    // Another page may have chosen since, when one goes back to this one.
    addEventListener('pageshow', (event) => {
      if (!(event as PageTransitionEvent).persisted) return;
      apply(JSON.parse(localStorage.getItem('settings') ?? '{}'));
      show();
    });
  }
}
customElements.define('reader-settings', ReaderSettings);
