/** An address within the site, such as `/sections/a/`, with the path of this deployment before it. */
export const link = (address: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + address;

/** The same as a whole address, with the host of this deployment, for whatever leaves the site. */
export const absolute = (address: string): string => new URL(link(address), import.meta.env.SITE).href;
