import { readdir, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Person } from '#catalogue/schema/person.ts';
import { drawFace, type FaceMood } from './face.ts';

/** Whole pictures to search in, of 640 by 400 units. They bring their own lines. */
const scenes = new URL('src/art/scenes/', pathToFileURL(`${process.cwd()}/`));

/** Where somebody of the cast stands in a scene: `<g data-face="ella-happy" transform="…"/>`. */
const place = /<g data-face="([a-z-]+)-(calm|happy|worried)"( transform="[^"]*")\/>/g;

export async function sceneNames(): Promise<string[]> {
  return (await readdir(scenes)).map((file) => file.replace(/\.svg$/, '')).sort();
}

/** A scene with the faces of its people. @throws when there is no such drawing, or no such person */
export async function drawScene(name: string, people: Record<string, Person>): Promise<string> {
  const source = await readFile(new URL(`${name}.svg`, scenes), 'utf8');
  return source.replace(place, (_, id: string, mood: FaceMood, transform: string) => {
    const person = people[id];
    if (!person) throw new Error(`Nobody is called "${id}" (src/art/scenes/${name}.svg)`);
    // Without the mask of a portrait: hair may stand over its edge, and two masks would have one id.
    const face = drawFace(person, mood)
      .replace(/<metadata[\s\S]*?<\/metadata>/, '')
      .replace(/<mask[\s\S]*?<\/mask>/, '')
      .replace(/ mask="[^"]*"/, '')
      .replace(/^<svg[^>]*>/, '')
      .replace(/<\/svg>\s*$/, '');
    return `<g fill="none" stroke="none"${transform}>${face}</g>`;
  });
}
