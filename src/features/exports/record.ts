/** The record of the article as data: the ledger of claims, and the timeline, also as a calendar. */
import { isoDate } from '../../article/dates.ts';
import { type Library, sourcesNamed } from '../../article/model/library.ts';
import { claimViews } from '../../article/views/record.ts';

type Absolute = (address: string) => string;

const about = ({ title, licence }: Library['site']) => ({ title, licence: licence.address });

export const claimsData = (article: Library, absolute: Absolute): object => ({
  ...about(article.site),
  verdicts: article.site.verdicts.map(({ id, label, meaning }) => ({ id, label, meaning })),
  claims: claimViews(article).map(
    ({ claim: { id, address, says, kind, verdict, record, since }, passages, sources }) => ({
      ...{ id, address: absolute(address), says, kind, verdict, record, since },
      passages: passages.map((passage) => absolute(passage.address)),
      sources: sources.map((source) => source.address),
    }),
  ),
});

export const timelineData = (article: Library, absolute: Absolute): object => ({
  ...about(article.site),
  events: [...article.events.values()].map(({ id, at, date, title, text, place, kind, side, refs, sources }) => ({
    ...{ id, address: absolute(at), date: isoDate(date), title, text, place, kind, side, refs },
    sources: sourcesNamed(article, sources).map((source) => source.address),
  })),
});

/** A line as RFC 5545 wants it: escaped, and folded at 75 octets. */
function line(property: string, value: string): string {
  const text = `${property}:${value.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')}`;
  const folded: string[] = [''];
  for (const character of text) {
    const last = folded.length - 1;
    if (Buffer.byteLength(folded[last] + character) > 73) folded.push(character);
    else folded[last] += character;
  }
  return folded.join('\r\n ');
}

/** The timeline as a calendar (RFC 5545): all-day events; a month or a year counts as its first day. */
export function calendar({ site: { name, lang }, events: all }: Library, absolute: Absolute): string {
  const { host } = new URL(absolute('/'));
  // A calendar has no days before our era.
  const dated = [...all.values()].filter(({ date }) => !date.startsWith('-'));
  const events = dated.flatMap(({ id, at, date, title, text, place }) => {
    const [year, month = '01', day = '01'] = date.split('-');
    return [
      'BEGIN:VEVENT',
      line('UID', `${id}@${host}`),
      'DTSTAMP:20000101T000000Z',
      `DTSTART;VALUE=DATE:${year}${month}${day}`,
      line('SUMMARY', title),
      line('DESCRIPTION', text),
      ...(place ? [line('LOCATION', place)] : []),
      `URL:${absolute(at)}`,
      'END:VEVENT',
    ];
  });
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', line('PRODID', `-//${name}//${lang.toUpperCase()}`)];
  return [...head, ...events, 'END:VCALENDAR', ''].join('\r\n');
}
