import { units as allUnits } from '#core/curriculum.ts';
import type { Rule } from '../rule.ts';

/** Every unit of the curriculum has its file, and the policy framework a point for each. */
export const units: Rule = ({ units, frameworks }) => {
  const files = allUnits
    .filter((unit) => !units.some(({ id }) => id === unit))
    .map((unit) => ({
      file: `content/units/${unit}.yaml`,
      reason: 'is missing',
      mend: 'write it like the other units',
    }));
  const policy = frameworks.find(({ id }) => id === 'policy');
  const points = units
    .flatMap(({ data }) => (data ? [`P${data.policy.section}-${data.id}`] : []))
    .filter((code) => policy?.data && !policy.data.statements.some((statement) => statement.code === code))
    .map((code) => ({
      file: policy?.source.file ?? '',
      reason: `has no statement ${code}`,
      mend: 'every unit stands for one point of the policy',
    }));
  return [...files, ...points].map((fault) => ({ ...fault, line: 1, column: 1, path: '' }));
};
