/**
 * An address within the site, under whatever base path it is served from.
 * @param path from the root, with its slashes: `/nest/`
 */
export function url(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
