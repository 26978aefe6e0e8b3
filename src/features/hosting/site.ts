/** What every form of a host’s configuration is made from. */
export interface HostedSite {
  /** The path that the host serves the site under, with a slash at both ends. */
  base: string;
  /** The policy of pages. */
  policy: string;
  /** The policy of all other files, the worker of the search among them: nothing inline. */
  filePolicy: string;
  /** Where old addresses lead: from one within the site (`/sections/old/`) to a whole path of the host. */
  redirects: Record<string, string>;
}
