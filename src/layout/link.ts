/** An address within the site, such as `/sections/a/`, as links on this deployment must write it. */
export const link = (address: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + address;
