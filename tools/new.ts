/**
 * `npm run new lesson nest/meeting` and `npm run new game nest/meeting sort`: a starting point that the content check
 * takes as it is. The lesson is a draft: pages show it as coming until its `draft: true` is taken away.
 * `npm run new school` asks what a school publishes, and writes its file.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLessonId, lessonIds, splitLessonId, type LessonId } from '#core/curriculum.ts';
import { dayOf, readRepository } from '#build/check/check.ts';
import { sound, stageOf, type Content } from '#build/check/content.ts';
import { askFile, askHere } from './new/ask.ts';
import { makeSchool } from './new/school.ts';

export const usage = `npm run new lesson <stage>/<unit>
npm run new game <stage>/<unit> <kind>
npm run new school                       asks at the keyboard
npm run new school -- --from <file>      takes the answers from a YAML file

For example: npm run new lesson nest/meeting`;

/**
 * Writes a new lesson or game.
 * @param args as typed after `npm run new`
 * @param root the repository's folder
 * @returns what was written, from the root
 * @throws an Error with a message for the author, when nothing was written
 */
export async function makeNew(args: readonly string[], root: string): Promise<string> {
  const [what, name, kind] = args;
  if (what !== 'lesson' && what !== 'game') throw new Error(`Say what is new:\n\n${usage}`);
  if (!name || !isLessonId(name)) {
    throw new Error(`“${name ?? ''}” is not a stage and unit. There are:\n  ${lessonIds.join('\n  ')}`);
  }
  const file = what === 'lesson' ? `content/lessons/${name}.mdx` : `content/games/${name}.yaml`;
  if (existsSync(join(root, file))) throw new Error(`${file} is there already; nothing was changed.`);

  const content = await readRepository(root, dayOf(new Date()));
  const text = what === 'lesson' ? newLesson(name, content) : newGame(name, kind, content);
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return file;
}

/** A game of the same kind to write over: it shows every key in use, and it is sure to hold. */
function newGame(name: LessonId, kind: string | undefined, content: Content): string {
  const games = sound(content.games);
  const kinds = [...new Set(games.map(({ data }) => data.kind))].sort();
  if (!kind || !kinds.includes(kind)) {
    throw new Error(`“${kind ?? ''}” is not a kind of game. There are: ${kinds.join(', ')}`);
  }
  const lesson = content.lessons.find(({ id }) => id === name);
  if (!lesson) throw new Error(`Its lesson comes first: npm run new lesson ${name}`);
  if (lesson.data && !lesson.data.draft) {
    throw new Error(
      `The lesson ${name} is not a draft. Add “draft: true” to it while its game is being written.`,
    );
  }
  const ofKind = games.filter(({ data }) => data.kind === kind);
  const model = ofKind.find(({ id }) => stageOf(id) === stageOf(name)) ?? ofKind[0]!;
  const heading = `# Started from ${model.source.file}, as a model of its kind: write over every line, then take this one away.\n`;
  return heading + model.source.text;
}

function newLesson(name: LessonId, content: Content): string {
  const { stage, unit } = splitLessonId(name);
  const file = sound(content.units).find(({ id }) => id === unit);
  if (!file) throw new Error(`content/units/${unit}.yaml is missing or has a fault: run npm run check`);
  const { stages, words, policy } = file.data;
  const { title, idea, sticker } = stages[stage];
  const question = (id: string) => `  - id: ${stage}-${unit}-${id}
    asks: Write a question about what this lesson teaches.
    options:
      - says: Write an answer that is best.
        why: Write why it helps most.
        best: true
      - says: Write an answer that a child might well give.
        why: Write why the other one helps more.`;
  const vote = (side: string) => `  ${side}:
    asks: Write what happens to a story child, and another thing for the other vote.
    options:
      - says: Write what a child says who thinks the first thing.
        sticker: ${sticker}
        shows: first-thought
      - says: Write an answer that is best.
        sticker: ${sticker}
        best: true
      - says: Write what a child says who thinks the second thing.
        sticker: ${sticker}
        shows: second-thought`;
  const step = (id: string, says: string) => `<Step id="${id}" title="Write a title">
${says}
</Step>`;

  return `---
title: ${JSON.stringify(title)}
draft: true
minutes: 20
sticker: ${sticker}
icans:
  - I can write three of these.
  - Each is something the child can do.
  - Each starts with “I can”.
stickers: [${sticker}, speech-balloon, handshake]
talkAtHome: Write something to do with an adult at home.
questions:
${question('one')}
${question('two')}
frameworks: [P${policy.section}-${unit}]
teaching:
  objectives:
    - Write what children know or can do afterwards.
  vocabulary: [${words.map(({ word }) => JSON.stringify(word)).join(', ')}]
  resources: []
  timings:
    - { part: Remember, minutes: 3 }
    - { part: Find out, minutes: 6 }
    - { part: Play, minutes: 7 }
    - { part: Say it out loud, minutes: 4 }
  misconceptions:
    - id: first-thought
      thinks: Write what children often think.
      say: Write what to answer.
      next: Write what to do next week with a class that still thinks it.
    - id: second-thought
      thinks: Write another thing that children often think.
      say: Write what to answer.
      next: Write what to do next week with a class that still thinks it.
  adaptations:
    send: Write how a child with special needs takes part.
    eal: Write how a child who is learning English takes part.
    early: Write what to do with a child who is done early.
    noDevices: Write how to teach it without devices.
evidence:
${vote('before')}
${vote('after')}
---

<Remember />

${step('idea', idea)}

${step('more', 'Write a second step.')}

${step('help', 'Write a third step.')}

<Teacher>
Write what only the teacher reads, here or inside a step.
</Teacher>

<Play />

<SayIt>
Write what the child says out loud, with an adult in mind.
</SayIt>
`;
}

/** Asks for a school, writes its file, and says what is missing. */
async function tellSchool(args: readonly string[], root: string): Promise<void> {
  const [flag, file] = args;
  if (args.length > 0 && (flag !== '--from' || !file)) throw new Error(usage);
  const ask = file === undefined ? askHere(process.stdin, process.stdout) : askFile(file);
  try {
    const school = await makeSchool(ask, root);
    const id = school.file.replace(/^.*\/(.+)\.yaml$/, '$1');
    console.log(`\nWrote ${school.file}.`);
    for (const note of school.notes) console.log(note);
    console.log(`\nTo see it: FLEDGE_SCHOOL=${id} npm run check, then FLEDGE_SCHOOL=${id} npm start`);
  } finally {
    ask.close?.();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const args = process.argv.slice(2);
  try {
    if (args[0] === 'school') {
      await tellSchool(args.slice(1), root);
    } else {
      const file = await makeNew(args, root);
      console.log(`Wrote ${file}. Run npm run check as you write; take away “draft: true” when it is done.`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
