import { allEntries } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Every YAML file and front matter can be read. */
export const syntax: Rule = (content) =>
  [...allEntries(content), ...content.strays.map((source) => ({ source }))].flatMap(
    ({ source }) => source.syntax,
  );
