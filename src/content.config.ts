import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { adultHelp } from '#catalogue/schema/adult-help.ts';
import { ageFact } from '#catalogue/schema/age.ts';
import { asset } from '#catalogue/schema/asset.ts';
import { agreement } from '#catalogue/schema/agreement.ts';
import { family } from '#catalogue/schema/family.ts';
import { framework } from '#catalogue/schema/framework.ts';
import { game } from '#catalogue/schema/game.ts';
import { helpArea, helpPack } from '#catalogue/schema/help.ts';
import { lesson } from '#catalogue/schema/lesson.ts';
import { person } from '#catalogue/schema/person.ts';
import { everydayQuestions } from '#catalogue/schema/question.ts';
import { policyPoints } from '#catalogue/schema/policy.ts';
import { school } from '#catalogue/schema/school.ts';
import { unit } from '#catalogue/schema/unit.ts';
import { words } from '#catalogue/schema/words.ts';
import { worries } from '#catalogue/schema/worry.ts';

const yamlIn = (base: string, pattern = '**/*.yaml') => glob({ base: `./content/${base}`, pattern });

export const collections = {
  units: defineCollection({ loader: yamlIn('units'), schema: unit }),
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '**/*.mdx' }),
    schema: lesson,
  }),
  games: defineCollection({ loader: yamlIn('games'), schema: game }),
  questions: defineCollection({ loader: yamlIn('questions'), schema: everydayQuestions }),
  people: defineCollection({ loader: file('./content/people.yaml'), schema: person }),
  schools: defineCollection({ loader: yamlIn('school'), schema: school }),
  policyPoints: defineCollection({ loader: yamlIn('policy'), schema: policyPoints }),
  helpPacks: defineCollection({ loader: yamlIn('help', '*/lines.yaml'), schema: helpPack }),
  helpAreas: defineCollection({ loader: yamlIn('help', '*/areas/*.yaml'), schema: helpArea }),
  worries: defineCollection({ loader: yamlIn('help', 'worries.yaml'), schema: worries }),
  adultHelp: defineCollection({ loader: yamlIn('help', '*/adults.yaml'), schema: adultHelp }),
  ageFacts: defineCollection({ loader: file('./content/help/ages.yaml'), schema: ageFact }),
  agreements: defineCollection({ loader: yamlIn('families', 'agreement.yaml'), schema: agreement }),
  families: defineCollection({ loader: yamlIn('families', '!(agreement).yaml'), schema: family }),
  frameworks: defineCollection({ loader: yamlIn('frameworks'), schema: framework }),
  words: defineCollection({ loader: yamlIn('words'), schema: words }),
  assets: defineCollection({ loader: file('./content/assets.yaml'), schema: asset }),
};
