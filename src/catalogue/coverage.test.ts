import { describe, expect, it } from 'vitest';
import { coverageOf, coverageRows, type Teaches } from './coverage.ts';

const framework = {
  title: 'A framework',
  statements: [
    { code: 'A1', says: 'Ask first.' },
    { code: 'A2', says: 'Weave a basket.' },
  ],
};
const lesson = (stage: Teaches['stage'], title: string, ...frameworks: string[]): Teaches => ({
  stage,
  unit: 'meeting',
  data: { title, frameworks },
});
const lessons = [lesson('nest', 'An Invitation', 'A1', 'B1'), lesson('sky', 'Slow Drift', 'A1')];

describe('coverage', () => {
  it('names for each statement the lessons that teach it, in their order, and none where none does', () => {
    const [first, second] = coverageOf(framework, lessons);
    expect(first).toEqual({ ...framework.statements[0], lessons });
    expect(second).toEqual({ ...framework.statements[1], lessons: [] });
  });

  it('has a row for each statement and lesson, and says so plainly where there is none', () => {
    const rows = coverageRows([framework], lessons, {
      head: ['Framework', 'Code', 'Statement', 'Stage', 'Lesson', 'Address'],
      stage: (stage) => stage.toUpperCase(),
      notCovered: 'Not covered',
      address: ({ stage, unit }) => `/teach/${stage}/${unit}/`,
    });
    expect(rows).toEqual([
      ['Framework', 'Code', 'Statement', 'Stage', 'Lesson', 'Address'],
      ['A framework', 'A1', 'Ask first.', 'NEST', 'An Invitation', '/teach/nest/meeting/'],
      ['A framework', 'A1', 'Ask first.', 'SKY', 'Slow Drift', '/teach/sky/meeting/'],
      ['A framework', 'A2', 'Weave a basket.', 'Not covered', '', ''],
    ]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });
});
