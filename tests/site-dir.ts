/** The folder of the built site that the tests read: not `dist`, which a running `npm start` may be serving. */
export const siteDir = '.cache/site-under-test/dist';
