/** `npm run check`: prints every fault there is, and fails when there is one. */
import { fileURLToPath } from 'node:url';
import { check, dayOf, readRepository } from './check.ts';
import { formatFault } from './fault.ts';
import { reportSchool } from './school.ts';
import { countFaults, reportCoverage } from './report.ts';

const root = process.argv[2] ?? fileURLToPath(new URL('../../../', import.meta.url));
const content = await readRepository(root, dayOf(new Date()));
const faults = check(content);

for (const fault of faults) console.log(formatFault(fault));
if (faults.length === 0)
  for (const line of [...reportCoverage(content), ...reportSchool(content)]) console.log(line);
console.log(countFaults(content, faults));
process.exitCode = faults.length > 0 ? 1 : 0;
