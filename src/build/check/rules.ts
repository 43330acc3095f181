/** Every rule, by the name of its file; `tests/fixtures/content` has a folder for each. */
import { ages } from './rules/ages.ts';
import { assets } from './rules/assets.ts';
import { balance } from './rules/balance.ts';
import { carefulWords } from './rules/careful-words.ts';
import { dates } from './rules/dates.ts';
import { evidence } from './rules/evidence.ts';
import { glossary } from './rules/glossary.ts';
import { graphs } from './rules/graphs.ts';
import { help } from './rules/help.ts';
import { ids } from './rules/ids.ts';
import { interfaceLetters } from './rules/interface-letters.ts';
import { interfaceWords } from './rules/interface-words.ts';
import { lessonWords } from './rules/lesson-words.ts';
import { minutes } from './rules/minutes.ts';
import { names } from './rules/names.ts';
import { numbers } from './rules/numbers.ts';
import { outcomes } from './rules/outcomes.ts';
import { pictures } from './rules/pictures.ts';
import { quotes } from './rules/quotes.ts';
import { readability } from './rules/readability.ts';
import type { Rule } from './rule.ts';
import { schema } from './rules/schema.ts';
import { school } from './rules/school.ts';
import { sentences } from './rules/sentences.ts';
import { strays } from './rules/strays.ts';
import { syntax } from './rules/syntax.ts';
import { tells } from './rules/tells.ts';
import { units } from './rules/units.ts';

export const rules: Readonly<Record<string, Rule>> = {
  ages,
  assets,
  balance,
  'careful-words': carefulWords,
  dates,
  evidence,
  glossary,
  graphs,
  help,
  ids,
  'interface-letters': interfaceLetters,
  'interface-words': interfaceWords,
  'lesson-words': lessonWords,
  minutes,
  names,
  numbers,
  outcomes,
  pictures,
  quotes,
  readability,
  schema,
  school,
  sentences,
  strays,
  syntax,
  tells,
  units,
};
