import { serveSite } from './tests/browser/site-server.ts';

const s = await serveSite(process.argv[2]);
console.log(s.url);
