import * as adventurer from '@dicebear/adventurer';
import { createAvatar } from '@dicebear/core';
import type { Person } from '#catalogue/schema/person.ts';

export const moods = ['calm', 'happy', 'worried'] as const;
export type FaceMood = (typeof moods)[number];

/** The schema of `people.yaml` has looked at the features' names; the library lists each one as a type of its own. */
type Options = Parameters<typeof createAvatar<adventurer.Options>>[1];

/** Only these eyes and mouths: none that cry, kiss or drool. */
const features = {
  calm: { eyes: 'variant26', mouth: 'variant02' },
  happy: { eyes: 'variant26', mouth: 'variant26' },
  worried: { eyes: 'variant15', mouth: 'variant04' },
} as const;

/** A story person's face as SVG. Every feature is pinned, so a face never changes from one build to the next. */
export function drawFace(person: Person, mood: FaceMood): string {
  const { face } = person;
  const { eyes, mouth } = features[mood];
  const options = {
    seed: person.id,
    hair: [face.hair],
    hairProbability: 100,
    hairColor: [face.hairColour],
    skinColor: [face.skin],
    eyes: [eyes],
    eyebrows: [face.eyebrows],
    mouth: [mouth],
    glasses: [face.glasses ?? 'variant01'],
    glassesProbability: face.glasses ? 100 : 0,
    earrings: [face.earrings ?? 'variant01'],
    earringsProbability: face.earrings ? 100 : 0,
    featuresProbability: 0,
    scale: 110,
  };
  return createAvatar(adventurer, options as Options).toString();
}
