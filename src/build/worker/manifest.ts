/** What the worker knows about the site it belongs to. Written at build. */
export interface Manifest {
  /** Path of the site's root, with a slash at both ends. */
  base: string;
  /**
   * The hash of each file's content by its path under the base. A page's path is the folder it stands for: `nest/`, and the
   * empty string for the home page.
   */
  revisions: Record<string, string>;
  /** What the site needs to be read and played offline: all of it, or the worker is not installed. */
  first: string[];
  /** Big things that few choose or that can wait. Kept after the rest; one that fails is kept when it is first used. */
  later: string[];
}

export const notFoundPage = '404.html';

/** What to do with a request for `address`. */
export type Answer =
  /** A file of the site, by its path under the base. */
  | { kind: 'file'; path: string }
  /** The same page with its slash. */
  | { kind: 'redirect'; to: string }
  /** Not ours, or not known: only the network can tell. */
  | { kind: 'network' };

/** Decides as a static host would, from the list of files alone. */
export function answerFor({ base, revisions }: Manifest, address: URL): Answer {
  if (!address.pathname.startsWith(base)) return { kind: 'network' };
  const path = decode(address.pathname.slice(base.length)).replace(/(^|\/)index\.html$/, '$1');
  if (Object.hasOwn(revisions, path)) return { kind: 'file', path };
  if (Object.hasOwn(revisions, `${path}/`)) {
    return { kind: 'redirect', to: new URL(`${base}${path}/${address.search}`, address).href };
  }
  return { kind: 'network' };
}

/**
 * The address under which a file is kept: its own, marked with its revision. Files that did not change are shared by the old
 * site and the new one, and each site finds its own version of those that did.
 */
export function keyFor({ base, revisions }: Manifest, path: string, origin: string): string {
  return new URL(`${base}${path}?kept=${revisions[path] ?? ''}`, origin).href;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
