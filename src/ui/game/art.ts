import { url } from '../url.ts';

/** Where a picture lies, for islands. */
export const faceOf = (person: string, mood: string): string => url(`/art/people/${person}-${mood}.svg`);
export const stickerOf = (name: string): string => url(`/art/stickers/${name}.svg`);
export const sceneOf = (name: string): string => url(`/art/scenes/${name}.svg`);
export const pipIn = (mood: string): string => url(`/art/pip/${mood}.svg`);
