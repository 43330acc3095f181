/**
 * What every response says besides its body: one list of rules, from which the files for the hosts are written.
 * See `docs/decisions/response-headers.md` for why each line is as it is.
 */

/** Headers for the addresses that match a pattern; `*` at the end stands for everything below. */
export interface HeaderRule {
  /** A path with the base path in front, for example `/sub/_astro/*`. */
  pattern: string;
  headers: Record<string, string>;
}

/** Cloudflare Pages drops a line of `_headers` that is longer than this; Netlify has no such limit. */
export const longestLine = 2000;

/** Nothing here senses, records or pays. The wake lock keeps a projector on during a lesson. */
const permissions = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .concat('fullscreen=(self)', 'screen-wake-lock=(self)')
  .join(', ');

/**
 * Joins the policies of all pages into one that allows what any of them allows: directives in the order they first
 * appear, sources without repeats.
 */
export function joinPolicies(policies: Iterable<string>): string {
  const directives = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const directive of policy.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = directives.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      directives.set(name, known);
    }
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/**
 * The site's headers. `contentPolicy` is the pages' own policy; what a `<meta>` cannot say is added here.
 * `base` starts and ends with a slash.
 */
export function headerRules(contentPolicy: string, base: string): HeaderRule[] {
  return [
    {
      pattern: `${base}*`,
      headers: {
        'Content-Security-Policy': `${contentPolicy}; frame-ancestors *`,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Permissions-Policy': permissions,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
    },
    { pattern: `${base}_astro/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { pattern: `${base}sw.js`, headers: { 'Cache-Control': 'no-cache' } },
  ];
}

/** The `_headers` file that Netlify and Cloudflare Pages read. Both already revalidate pages on every visit. */
export function formatForNetlify(rules: HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    const tooLong = lines.find((line) => line.length > longestLine);
    if (tooLong) {
      throw new Error(
        `_headers: a line of ${tooLong.length} characters is dropped by Cloudflare Pages (at most ${longestLine}): ` +
          `${tooLong.slice(0, 60)}... Are there inline scripts or styles that differ from page to page?`,
      );
    }
    return [pattern, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Lines to include inside nginx's `server` block. `add_header` is not inherited by a `location` that has its own, so the one
 * header that differs by address is a variable. The two files for hosts are not for visitors.
 */
export function formatForNginx(rules: HeaderRule[], base: string): string {
  const cached = rules.filter(({ headers }) => headers['Cache-Control']);
  const everywhere = rules
    .flatMap(({ headers }) => Object.entries(headers))
    .filter(([name]) => name !== 'Cache-Control');
  return `${[
    '# Written at build. Inside a server block: include /path/to/dist/_nginx.conf;',
    'set $fledge_cache "no-cache";',
    ...cached.map(
      ({ pattern, headers }) =>
        `if ($uri ~ "${toRegExpSource(pattern)}") { set $fledge_cache "${headers['Cache-Control']}"; }`,
    ),
    // Without "always" a missing file is not kept for a year.
    'add_header Cache-Control $fledge_cache;',
    ...everywhere.map(([name, value]) => `add_header ${name} "${value}" always;`),
    `location = ${base}_headers { return 404; }`,
    `location = ${base}_nginx.conf { return 404; }`,
    `error_page 404 ${base}404.html;`,
  ].join('\n')}\n`;
}

function toRegExpSource(pattern: string): string {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return escaped.endsWith('*') ? `^${escaped.slice(0, -1)}` : `^${escaped}$`;
}
