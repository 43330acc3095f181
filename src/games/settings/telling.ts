import { fillPlaces } from '#core/words.ts';
import type { App, Round } from './schema.ts';

/** A setting in an app's own words, its places from closed to open. */
export function fieldOf(
  app: App,
  { posts }: Round,
  key: string,
): { label: string; places: readonly string[] } {
  const [kind, id] = key.split(':');
  switch (kind) {
    case 'post':
      return {
        label: fillPlaces(app.post, { post: posts.find((post) => post.id === id)?.title ?? '' }),
        places: app.circles,
      };
    case 'comments':
    case 'messages':
      return { label: app[kind], places: app.circles };
    default:
      return app[kind as 'profile' | 'location' | 'tags' | 'contacts' | 'picture'];
  }
}
