import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { check, dayOf, readRepository } from './check.ts';
import { formatFault } from './fault.ts';
import { countFaults } from './report.ts';

/** Checks the content before Astro reads it: a build stops at a fault, the development server warns. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'fledge-content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const content = await readRepository(fileURLToPath(config.root), dayOf(new Date()));
        const faults = check(content);
        const stopping = command === 'build' ? faults.filter(({ stale }) => !stale) : [];
        for (const fault of faults) {
          if (stopping.includes(fault)) logger.error(formatFault(fault));
          else logger.warn(formatFault(fault));
        }
        if (stopping.length > 0) throw new Error(countFaults(content, faults));
      },
    },
  };
}
