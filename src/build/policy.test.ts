import { expect, test } from 'vitest';
import { formatForNetlify, formatForNginx, headerRules, joinPolicies, longestLine } from './policy.ts';

const page = "default-src 'none';script-src 'self' 'sha256-a'; style-src 'self';";
const other = "default-src 'none';script-src 'self' 'sha256-b';style-src 'self' 'sha256-c'; img-src 'self'";

test('the joined policy allows what any page allows, once', () => {
  expect(joinPolicies([page, other])).toBe(
    "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self' 'sha256-c'; img-src 'self'",
  );
});

test('_headers has a block for each pattern, under the base path', () => {
  const text = formatForNetlify(headerRules(joinPolicies([page]), '/sub/'));
  expect(text).toMatch(
    /^\/sub\/\*\n {2}Content-Security-Policy: default-src 'none';.*; frame-ancestors \*\n/,
  );
  expect(text).toContain('\n/sub/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(text).toContain('\n/sub/sw.js\n  Cache-Control: no-cache\n');
});

test('no address gets two cache headers, which Cloudflare would join into one', () => {
  const cached = headerRules(page, '/').filter(({ headers }) => headers['Cache-Control']);
  expect(cached.map(({ pattern }) => pattern)).toEqual(['/_astro/*', '/sw.js']);
});

test('a line that a host would drop fails the build', () => {
  const long = `script-src ${"'sha256-0123456789012345678901234567890123456789012='".repeat(longestLine / 40)}`;
  expect(() => formatForNetlify(headerRules(long, '/'))).toThrow(/dropped by Cloudflare Pages/);
});

test('nginx gets every header outside any location, and hides the files for hosts', () => {
  const text = formatForNginx(headerRules(page, '/sub/'), '/sub/');
  expect(text).toContain(
    'if ($uri ~ "^/sub/_astro/") { set $fledge_cache "public, max-age=31536000, immutable"; }',
  );
  expect(text).toContain('if ($uri ~ "^/sub/sw\\.js$") { set $fledge_cache "no-cache"; }');
  expect(text).toContain('add_header Referrer-Policy "no-referrer" always;');
  expect(text).toContain('location = /sub/_headers { return 404; }');
});
