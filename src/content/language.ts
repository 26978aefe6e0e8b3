/** What the language of an article asks of counts, lists and quotations. Labels are in labels/. */

/**
 * A label that counts, in the plural form that the number asks for.
 * @param label ICU’s plural message (https://unicode-org.github.io/icu/userguide/format_parse/messages/), `#` the number:
 *   `{n, plural, one {# note} other {# notes}}`
 */
export function counted(label: string, n: number, lang: string): string {
  const forms = new Map(
    [...label.matchAll(/(zero|one|two|few|many|other)\s*\{([^}]*)\}/g)].map(([, name, form]) => [name, form]),
  );
  const form = forms.get(new Intl.PluralRules(lang).select(n)) ?? forms.get('other') ?? label;
  return form.replaceAll('#', new Intl.NumberFormat(lang).format(n));
}

/** What stands between the items of a list, such as a comma and a space. */
export function listSeparator(lang: string): string {
  const parts = new Intl.ListFormat(lang, { type: 'conjunction' }).formatToParts(['a', 'b', 'c']);
  return parts.find(({ type }) => type === 'literal')?.value ?? ', ';
}
