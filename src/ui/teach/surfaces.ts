/**
 * Which of the teacher’s pages are built. Every link between them comes from these two lists, so that none leads to a page
 * that is not there: a page that lands adds its name.
 */
import type { Stage, Unit } from '#core/curriculum.ts';
import { url } from '../url.ts';

/** What a lesson is to a teacher, beside the pupils’ own page. */
export type Surface = 'plan' | 'present' | 'print';
export const surfaces: readonly Surface[] = ['plan', 'present', 'print'];

/** What is about all lessons. */
export type TeachPage = 'map' | 'year' | 'comingUp' | 'frameworks' | 'cards' | 'evidence';
export const teachPages: readonly TeachPage[] = [
  'map',
  'year',
  'comingUp',
  'frameworks',
  'cards',
  'evidence',
];

const folders: Record<TeachPage, string> = {
  map: '',
  year: 'year/',
  comingUp: 'coming-up/',
  frameworks: 'frameworks/',
  cards: 'cards/',
  evidence: 'evidence/',
};

/** The address of a page about all lessons. */
export function teachPageAt(page: TeachPage): string {
  return url(`/teach/${folders[page]}`);
}

/** The address of a lesson’s surface, or of the pupils’ page. */
export function surfaceAt(stage: Stage, unit: Unit, surface: Surface | 'pupils'): string {
  if (surface === 'pupils') return url(`/${stage}/${unit}/`);
  return url(`/teach/${stage}/${unit}/${surface === 'plan' ? '' : (`${surface}/` as const)}`);
}
