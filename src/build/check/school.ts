/** What a school's file leaves out, and what its pages do without it. */
import type { School } from '#catalogue/schema/school.ts';
import { sound, type Content } from './content.ts';

/** A key of the file, whether a school has it, and why it might. */
const parts: { key: string; has: (school: School) => boolean; why: string }[] = [
  {
    key: 'worryBox',
    has: ({ worryBox }) => !!worryBox,
    why: 'where a child can leave a note; without it they are told to give it to a grown-up they trust',
  },
  {
    key: 'deputies',
    has: ({ deputies }) => deputies.length > 0,
    why: 'whom to tell when the safeguarding lead is away, or the worry is about the lead',
  },
  {
    key: 'governor',
    has: ({ governor }) => !!governor,
    why: 'whom adults tell when the worry is about the safeguarding lead',
  },
  {
    key: 'localLines',
    has: ({ area, localLines }) => !!area || !!localLines,
    why: 'who helps in your area (or area, where content/help has yours already)',
  },
  { key: 'website', has: ({ website }) => !!website, why: 'where parents read more' },
  { key: 'languages', has: ({ languages }) => !!languages, why: 'in which languages somebody here listens' },
  { key: 'message', has: ({ message }) => !!message, why: 'a few words of your own to the children' },
  { key: 'logo', has: ({ logo }) => !!logo, why: 'shown on help, the school’s page and certificates' },
];

/** What the file of one school leaves out: none of it is a fault. @param id the name of its file */
export function reportSchool(content: Content, id: string = content.school): string[] {
  const entry = sound(content.schools).find((school) => school.id === id);
  if (!entry) return [];
  const missing = parts.filter(({ has }) => !has(entry.data));
  const unsaid = sound(content.policyPoints)
    .flatMap(({ data }) => data.points)
    .filter(({ id: point, about }) => about !== 'learn' && !entry.data.policy.says.includes(point))
    .map(({ id: point }) => point);
  return [
    ...(missing.length > 0 ? [`${entry.source.file} leaves out`] : []),
    ...missing.map(({ key, why }) => `  ${key.padEnd(11)} ${why}`),
    ...(unsaid.length > 0 ? [`Its policy does not say: ${unsaid.join(', ')}`] : []),
  ];
}
