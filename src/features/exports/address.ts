/** The address of a text as Markdown: `/sections/ID/` is also `/sections/ID.md`. */
export const markdownAddress = ({ address }: { address: string }): string => `${address.replace(/\/$/, '')}.md`;
