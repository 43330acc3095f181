import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagesIn, withSlashes } from './pages.ts';
import { formatForNetlify, formatForNginx, headerRules, joinPolicies } from './policy.ts';

/**
 * Writes the response headers for hosts into the built site: `_headers` and `_nginx.conf`, with the policy that the pages
 * carry in their `<meta>`.
 */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'fledge-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlashes(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await pagesIn(folder);
        const policies = await Promise.all(
          pages.map(async (page) => policyOf(await readFile(join(folder, page), 'utf8'), page)),
        );
        const rules = headerRules(joinPolicies(policies), base);
        await writeFile(join(folder, '_headers'), formatForNetlify(rules));
        await writeFile(join(folder, '_nginx.conf'), formatForNginx(rules, base));
        logger.info(`one policy for ${pages.length} pages`);
      },
    },
  };
}

/** The policy a page carries. A page without one would be the only unguarded door, so it fails the build. */
function policyOf(html: string, page: string): string {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  if (!content) throw new Error(`${page} has no content security policy`);
  return content.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
