/** The message of each kind of problem: what is wrong, and what would be right. `{…}` is filled in from its details. */

/** Errors stop the build. */
export const errors = {
  unreadable: 'The file cannot be read: {reason}',
  yaml: 'The fields cannot be read: {reason}',
  translation: 'The translation does not fit the original: {reason}',
  markdown: 'This is not valid MDX: {reason}',
  'no-front-matter': 'The file does not begin with front matter: a line “---”, its fields, and a line “---”.',
  'open-front-matter': 'The front matter does not end: write a second line “---” below its last field.',
  field: 'The field “{field}” {reason}.',
  'empty-field': 'The field “{field}” has no value. Give it one, or take the line out.',
  'missing-field': 'The field “{field}” is missing.',
  'missing-label':
    'The language “{lang}” lacks {count} of the words of the pages: “{names}”. Give them under “labels”, such as “{name}: …”, or for every article as CONTRIBUTING.md says.',
  'unknown-field': 'There is no field “{field}”.{nearest} Fields: {known}.',
  'unknown-kind': '“{written}” refers to the kind “{scheme}”, which site.yaml does not name.{nearest} Kinds: {known}.',
  'unknown-id': '“{written}” refers to nothing: there is no {where}.{nearest} There are: {known}.',
  'malformed-id':
    '“{written}” is not a reference: after “{scheme}:” comes an id of lower-case Latin letters, digits and hyphens, then, for a paragraph, its number, such as “#2”.',
  'unknown-part': '“{written}” refers to a paragraph that is not there: {title} has {count}.',
  'unknown-paragraph':
    'The id “{id}” is for the paragraph that begins “{begins}”, and no paragraph of this section begins so. Give the words with which it begins now.',
  'one-sided':
    'The positions give {given} and leave out {missing}. Give every side, about equally long and equally sourced, or none.',
  'undefined-note':
    'The note “[^{label}]” is not defined in this file. Add “[^{label}]: …” after the paragraph.{nearest}',
  'open-definition': 'Write “[^{label}]: …” without a space before the colon.',
  'unused-note': 'The note “[^{label}]” is defined, but nothing in this file refers to it.',
  'duplicate-note': 'The note “[^{label}]” is defined twice in this file; give one of them another name.',
  'note-label':
    'The note name “[^{label}]” must be lower-case Latin letters, digits and hyphens, since it becomes part of an address.',
  'unknown-label':
    'The note begins with “{label}” in bold, which is not one of the labels in site.yaml.{nearest} Labels: {known}. Take the bold away for a note without one.',
  'note-in-note': 'A note cannot hold another note; write a link to an entry or a source instead.',
  'note-in-entry': 'This page has no margin; write a sentence or a citation instead of a note.',
  'duplicate-id': 'The id “{id}” is already taken by {other}.',
  'misnamed-file': 'The file is named “{file}”, but its id is “{id}”. Name it “{wanted}”.',
  'empty-section': 'There is no text below the front matter.',
  'empty-entry': 'The entry has no text. Its first paragraph is the note in the margin.',
  'no-note': 'The entry must begin with a paragraph: it is the note in the margin.',
  'no-sections': 'There is no section: add one, such as sections/01-beginning.mdx.',
  'no-source': '{what} names no source. Cite one in it: “[words](source:id)”.',
  'unknown-rank': 'The rank “{rank}” is not one of those in site.yaml.{nearest} Ranks: {known}.',
  'unknown-value': 'The field “{field}” says “{value}”, which does not exist.{nearest} There are: {known}.',
  'unknown-map': 'There is no state or series “{id}” in map.yaml.{nearest} There are: {known}.',
  'unknown-chart': '<Chart> shows “{id}”, and there is no charts/{id}.yaml.{nearest} There are: {known}.',
  'unused-claim':
    'No passage of the article leads to the claim “{id}”. Write “[words](claim:{id})” where the article makes it.',
  'uncited-source': 'Nothing cites the source “{id}”. Cite it, or take it out.',
  'lost-address':
    'The address {address} was published and is gone. Restore it, or add a redirect to aliases.yaml: “{address}: /the/new/address/”.{nearest}',
  'odd-address':
    '“{address}” is no address within the site: it begins with “/”, without host and base, and ends with “/”, or with “#” and an id.{nearest}',
  'unknown-alias': 'aliases.yaml sends {address} to {target}, which does not exist.{nearest}',
  'needless-alias': 'aliases.yaml redirects {address}, but a page has that address. Remove the redirect.',
  file: 'The file must be {wanted}.',
  'stray-file': '“{name}” is not read. {wanted}',
  'file-name':
    'The name “{name}” makes trouble in addresses: name the file with Latin letters, digits, hyphens and full stops.',
  code: 'Content is text: {what} is code, which would run on the machine that builds the site. {instead}',
  markup: 'Content is text: <{name}> is HTML. {instead}',
  component: '<{name}> {reason}',
  misaligned: '“{part}” is not in {where}. Copy the words exactly; write “…” for words that you leave out.',
  address:
    '“{written}” leads to no address that a page may lead to. Begin it with “https://”, or with “/” for a page of this site.',
  'dead-link': '“{written}” leads nowhere: {why}{nearest}',
  picture: 'The picture “{written}” {reason}',
  'no-words': '“{written}” has no words that a reader could follow. Write them between the square brackets.',
  'not-a-link':
    'The page would show “{written}” as typed: it is not a valid link or note. Look for a space, a bracket that does not close, or a key that is not defined.',
  'unclosed-note':
    'The note “{written}” does not close, and the page would show its text as typed. Each “[” in it needs a “]”; write “\\[” for a single one. A note of several paragraphs needs a name: “[^name]”.',
  'stray-bracket':
    'This “]” closes nothing: the note before it has ended at an earlier “]”. Write “\\]” for a single bracket, and give each other one its “[”.',
  'note-in-link': 'A note cannot be part of the words of a link. Put it after the link.',
  'note-in-picture': 'The words of a picture cannot hold a note or a link. Put it into the text below the picture.',
  'unclosed-code': 'The code that begins here does not end. End it by a line of its own with “```”.',
  heading: 'The page has its title already: begin a heading within the text with “##” or more.',
  'reserved-scheme': 'The scheme “{scheme}” means something else already. Choose another.',
  'reserved-folder': 'The folder “{folder}” has the same address as a page of the site. Choose another.',
} as const;

/** Warnings stop nothing: an editor should look again. */
export const warnings = {
  'over-long-note': 'The {what} has {words}; a note of more than {most} is hard to read beside the text.',
  'uneven-sides': 'The positions are uneven: {how}. Give both sides about equal room and about as many sources.',
  'over-full-margin':
    'The margin of “{section}” is over-full: the note “{note}” will start about {distance} px below its words. Shorten the notes before it, or refer to one of them elsewhere.',
  'raw-sign': 'The page would show “{written}” as typed. {instead}',
  'markup-in-field': 'The field “{field}” would show “{written}” as typed: a field holds plain text.',
  'cut-by-comment':
    '“{written}” is read as a comment, and is not shown. Put the whole value between quotation marks if it is text.',
  'template-text': '“{written}” was put there for a beginning. Write your own.',
  'example-address': '“{address}” is an address for examples, or of this machine alone. Give the real one.',
  'read-early': 'The source “{id}” was read before it was issued. Correct “read” or “issued”.',
  'own-address':
    '“{address}” is a page of this site. Write “{path}”, which is checked, and leads to the page in the same language.',
  'lost-paragraphs': 'The field “{field}” has several lines, and a page shows them as one paragraph.',
  'faint-colour': 'The colour {colour} is hard to see on {paper}: its contrast is {contrast}, and words need 4.5.',
  'not-translated': 'This is the same as in the original. Translate it, or take it out until it is translated.',
  'no-read-date': 'Nobody has said on which day the source “{id}” was read. Add “read: 2026-11-24”.',
  'unshown-chart': 'No text shows this chart. Write <Chart id="{id}" /> where it belongs.',
  'unused-definition':
    '“[{label}]: …” is read as the address of a link “[…][{label}]”, which nothing uses, and is not shown. Write “\\[{label}]: …” if it is text.',
  'lost-cells':
    'This row has {cells} cells, and its table {columns} columns: the page leaves the rest out. Give the first line as many cells; write “\\|” for the sign itself.',
  'empty-block': '{what} holds no text. Write some, or take it out.',
  underlined:
    'The line below makes this paragraph a heading. Leave an empty line before it, or begin a heading with “## ”.',
  'nested-emphasis':
    'This is set off twice: the signs of two pairs overlap. Close the inner pair before the outer one, as in “**bold *and italic* words**”.',
  'swallowed-sign':
    'Two “{written}” between digits are read as italics, and are not shown. Write “×”, or “\\{written}”.',
  'unshown-words': '“{written}” is not shown here. Take it out, or write it into the text.',
  undrawn: 'The page shows “{lang}” as code, not as a drawing. Use <Formula>, <Chart> or a picture.',
  'not-in-note':
    'This does not belong to the note above it: it is indented too little. Indent it by four spaces, or not at all.',
  'note-of-nothing': 'This note belongs to no words. Put it behind those that it is about.',
  'parted-note': 'A space parts this note from its words, so that its number may begin a line. Take the space out.',
  'bare-label':
    'The note begins with “{label}”, which is not in bold, so the note has no label. Write “**{label}.** …”.',
  'year-as-list': '“{year}.” begins a numbered list. Write “{year}\\.” for a year at the beginning of a sentence.',
  'picture-in-text':
    'A picture is a paragraph of its own. Leave an empty line before and after it; for a caption, write <Figure src="…" alt="…">caption</Figure>.',
  'still-picture': 'The picture “{written}” moves, and the pages show its first frame alone. Export that frame.',
  'no-alt':
    'The picture says nothing to those who do not see it. Write what it shows between the square brackets, or into “alt”.',
  'skipped-heading': 'The heading “{from}” skips a level. Write “{to}”.',
  attributions:
    'The section has {count} attributions (“{words}”); this article allows {most}. Say whose account it is once, then tell it.',
  avoid: 'This article avoids “{word}”. Write “{instead}”, or quote the person who says it.',
  'unlinked-name': '“{name}” has an entry, and this note does not link to it. Write {written}.',
  'unanswered-claim': 'The claim “{claim}” has no answer from {missing}. Add a position with the same “on”.',
  spelling: '“{word}” is not in the dictionary.{nearest} If it is right, add it to words.txt.',
  'wrong-sign': 'This language has another sign than “{found}” here. Write “{instead}”.',
  'no-dictionary':
    'The spelling was not looked at: no dictionary for “{lang}” is installed. Install one, such as “npm install {package}”.',
  'stale-translation':
    'The original has changed since this was translated. It says now: “{original}” The translation says: “{translated}” When it fits again, run “npm run check -- --translated {lang}/{name}”.',
  'dead-source': 'The address of “{id}” did not answer as it should: {reason}.',
} as const;
