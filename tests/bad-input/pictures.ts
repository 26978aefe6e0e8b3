/** Files that are no pictures, or whose names a build would stumble over. */
import { type Case, GATE, more } from './cases.ts';

/** A picture of one point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const picture = (name: string, bytes: string | Buffer, part: RegExp, url = name): Case => ({
  name: `a picture named ${name}, of ${bytes.length} bytes`,
  change: { [`pictures/${name}`]: bytes, [GATE]: more(`![A](<../pictures/${url}>)`) },
  says: [`content/${GATE}:13:1`, part],
});
export const pictureCases: Case[] = [
  picture('50%.png', PNG, /the name “50%\.png”, which makes trouble in addresses/, '50%25.png'),
  picture('c?d.png', PNG, /the name “c\?d\.png”/),
  picture('a#b.png', PNG, /the name “a#b\.png”/),
  picture('a"b.png', PNG, /the name “a"b\.png”/),
  picture('.gate.png', PNG, /the name “\.gate\.png”/),
  picture('a&b/gate.png', PNG, /the name “a&b”/),
  picture('empty.png', '', /is an empty file/),
  picture('text.png', 'No picture.', /is not a picture, whatever its name says/),
  picture('gate.jpg', PNG, /is a PNG\. Name it “gate\.png”/),
  picture('gate.png', JPEG, /is a JPEG\. Name it “gate\.jpg”/),
  picture('gate.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /is an SVG drawing.*Export it as PNG/),
  picture('gate.tif', PNG, /is no PNG, JPEG, WebP or GIF/),
  {
    name: 'a picture in another folder and other capitals',
    change: { 'pictures/gate.png': PNG, [GATE]: more('![A](/Pictures/Gate.PNG)') },
    says: [`content/${GATE}:13:1`, /is not there: name a file of the content folder, as “\.\.\/pictures\/gate\.png”/],
  },
  {
    name: 'a picture',
    change: { 'pictures/Größe 1.PNG': PNG, [GATE]: more('![A](<../pictures/Größe 1.PNG>)') },
    says: 'builds',
  },
];
