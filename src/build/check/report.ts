import { lessonIds, stages, units } from '#core/curriculum.ts';
import { allEntries, written, type Content } from './content.ts';
import type { Fault } from './fault.ts';

/** Which point of the policy is taught at which stage; the rest is coming. */
export function reportCoverage(content: Content): string[] {
  const taught = new Set<string>(written(content).map(({ id }) => id));
  const rows = units.map((unit) => {
    const marks = stages.map((stage) => (taught.has(`${stage}/${unit}`) ? stage : '-'.repeat(stage.length)));
    return `  ${unit.padEnd(17)} ${marks.join(' ')}`;
  });
  const count = lessonIds.filter((id) => taught.has(id)).length;
  return [
    `Policy points taught: ${count} of ${lessonIds.length}, ${lessonIds.length - count} coming`,
    ...rows,
  ];
}

/** The line that ends every report. */
export function countFaults(content: Content, faults: readonly Fault[]): string {
  const files = allEntries(content).length + content.strays.length;
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${files} files of content`;
}
