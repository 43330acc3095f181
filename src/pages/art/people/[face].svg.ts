import type { APIRoute, GetStaticPaths } from 'astro';
import { drawFace, moods, type FaceMood } from '#art/face.ts';
import { svgResponse } from '#art/response.ts';
import { people } from '#catalogue/index.ts';
import type { Person } from '#catalogue/schema/person.ts';

interface Props {
  person: Person;
  mood: FaceMood;
}

export const getStaticPaths = (async () =>
  Object.values(await people()).flatMap((person) =>
    moods.map((mood) => ({ params: { face: `${person.id}-${mood}` }, props: { person, mood } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => svgResponse(drawFace(props.person, props.mood), 0);
