/** `<reader-settings>`: keeps what a reader chooses, as attributes of the root element and in this browser. See early.ts. */
class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const { dataset } = document.documentElement;
    if (!form) return;
    this.hidden = false;
    for (const input of form.querySelectorAll('input')) input.checked = (dataset[input.name] ?? '') === input.value;
    form.addEventListener('change', () => {
      const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
      for (const { name } of form.querySelectorAll('input')) delete dataset[name];
      Object.assign(dataset, Object.fromEntries(chosen));
      try {
        localStorage.setItem('settings', JSON.stringify(Object.fromEntries(chosen)));
      } catch {} // Storage is closed: the choice holds for this page.
      // The margin places its notes anew.
      dispatchEvent(new Event('resize'));
    });
  }
}
customElements.define('reader-settings', ReaderSettings);
