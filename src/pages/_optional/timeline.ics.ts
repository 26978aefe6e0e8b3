/** The timeline as a calendar (RFC 5545): all-day events; a month or a year counts as its first day. */
import type { APIRoute } from 'astro';
import { absolute, article } from '../../site/article.ts';

/** Text as RFC 5545 wants it: escaped, and folded at 75 octets. */
function line(name: string, value: string): string {
  const text = `${name}:${value.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')}`;
  const folded: string[] = [''];
  for (const character of text) {
    const last = folded.length - 1;
    if (Buffer.byteLength(folded[last] + character) > 73) folded.push(character);
    else folded[last] += character;
  }
  return folded.join('\r\n ');
}

export const GET: APIRoute = ({ site }) => {
  // A calendar has no days before our era.
  const dated = [...article.events.values()].filter(({ date }) => !date.startsWith('-'));
  const events = dated.flatMap(({ id, at, date, title, text, place }) => {
    const [year, month = '01', day = '01'] = date.split('-');
    return [
      'BEGIN:VEVENT',
      line('UID', `${id}@${site?.host}`),
      'DTSTAMP:20000101T000000Z',
      `DTSTART;VALUE=DATE:${year}${month}${day}`,
      line('SUMMARY', title),
      line('DESCRIPTION', text),
      ...(place ? [line('LOCATION', place)] : []),
      `URL:${absolute(at)}`,
      'END:VEVENT',
    ];
  });
  const { name, lang } = article.site;
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    line('PRODID', `-//${name}//${lang.toUpperCase()}`),
    ...events,
    'END:VCALENDAR',
    '',
  ];
  return new Response(calendar.join('\r\n'), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
