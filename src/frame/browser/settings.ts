/** `<reader-settings>`: keeps what a reader chooses, as attributes of the root element and in this browser. See early.ts. */
import { papers } from '../../ui/themes.ts';

const { dataset } = document.documentElement;

/** Gives the browser’s own bars the colour of the paper. */
function colourBars(): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]'))
    bar.content = papers[dataset['theme'] ?? (bar.media.includes('dark') ? 'dark' : 'light')] ?? '';
}

/** Claims without ink are no stops of the keyboard. */
function reachClaims(): void {
  for (const claim of document.querySelectorAll<HTMLElement>('a.claim'))
    claim.tabIndex = dataset['factcheck'] === undefined ? -1 : 0;
}

/** The address of this page with the fact-check on, if it is on, for sharing. */
function addressFactCheck(): void {
  const url = new URL(location.href);
  if (dataset['factcheck'] === url.searchParams.get('factcheck')) return;
  url.searchParams.delete('factcheck');
  if (dataset['factcheck'] !== undefined) url.searchParams.set('factcheck', 'on');
  history.replaceState(history.state, '', url);
}

class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    // Those elsewhere on the page, too, such as the switch beside the text.
    const inputs = [...form.elements].filter((each) => each instanceof HTMLInputElement);
    const show = () => {
      for (const input of inputs) input.checked = (dataset[input.name] ?? '') === input.value;
      colourBars();
      reachClaims();
    };
    const apply = (chosen: { [name: string]: string }) => {
      for (const { name } of inputs) delete dataset[name];
      Object.assign(dataset, chosen);
      show();
    };
    show();
    document.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.form !== form) return;
      for (const input of inputs)
        if (input.type === 'checkbox' && input.name === target.name) input.checked = target.checked;
      const chosen = Object.fromEntries([...new FormData(form)].filter(([, value]) => value)) as {
        [name: string]: string;
      };
      apply(chosen);
      addressFactCheck();
      try {
        localStorage.setItem('settings', JSON.stringify(chosen));
      } catch {} // Storage is closed: the choice holds for this page.
    });
    // Another page may have chosen since, when one goes back to this one.
    addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) apply(JSON.parse(localStorage.getItem('settings') ?? '{}'));
    });
  }
}
customElements.define('reader-settings', ReaderSettings);
