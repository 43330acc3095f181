import { describe, expect, it } from 'vitest';
import { readOutline, readProse } from './outline.ts';

const lesson = `---
title: Secret Keys
---
<Remember />

<Step id="keys" title="Keys open doors" sticker="key">
This is a **door** key.
It opens one door.

<Teacher>
Ask who has a key. \`Key\` rings help.
</Teacher>

- A key is small.
- Keep it safe.
</Step>

<Step id="words" title="Secret words">
A password is a key.
</Step>

<Teacher>Pause here.</Teacher>

<Step id="share" title="Who may know?">
Your grown-up may know.
</Step>

<Play />

<SayIt title="Say it">I will ask my grown-up.</SayIt>
`;

const reasons = (source: string) =>
  readOutline(source).problems.map(
    ({ line, column, path, reason }) => `${line}:${column} ${path}: ${reason}`,
  );

describe('a lesson’s outline', () => {
  it('lists the parts in order and ends with done', () => {
    expect(readOutline(lesson).parts).toEqual([
      { word: 'Remember', id: 'remember' },
      { word: 'Step', id: 'keys', title: 'Keys open doors', sticker: 'key' },
      { word: 'Step', id: 'words', title: 'Secret words' },
      { word: 'Step', id: 'share', title: 'Who may know?' },
      { word: 'Play', id: 'play' },
      { word: 'SayIt', id: 'say-it', title: 'Say it' },
      { word: 'Done', id: 'done' },
    ]);
    expect(reasons(lesson)).toEqual([]);
  });

  it('reads a body without its front matter alike', () => {
    const body = lesson.slice(lesson.indexOf('<Remember'));
    expect(readOutline(body).parts).toEqual(readOutline(lesson).parts);
  });

  it('gives the child’s prose without the teacher’s notes', () => {
    const prose = readProse(lesson);
    expect(prose).toHaveLength(7);
    expect(prose[1]?.blocks).toEqual([
      { text: 'This is a door key. It opens one door.', line: 7, column: 1 },
      { text: 'A key is small.', line: 14, column: 3 },
      { text: 'Keep it safe.', line: 15, column: 3 },
    ]);
    expect(prose[5]?.blocks.map(({ text }) => text)).toEqual(['I will ask my grown-up.']);
    expect(JSON.stringify(prose)).not.toContain('Pause here');
    expect(readOutline(lesson).notes.map(({ text }) => text)).toEqual([
      'Ask who has a key. Key rings help.',
      'Pause here.',
    ]);
  });

  it('knows who speaks, and reads what they say with the prose', () => {
    const speaking = lesson.replace(
      'A password is a key.',
      'A key.\n\n<Says who="maya" mood="happy">\nIt is mine.\n</Says>\n\n<Pip>Well kept.</Pip>',
    );
    const { prose, voices, problems } = readOutline(speaking);
    expect(problems).toEqual([]);
    expect(voices).toEqual([
      { who: 'maya', mood: 'happy', line: 21, column: 1 },
      { line: 25, column: 1 },
    ]);
    expect(prose[2]?.blocks).toEqual([
      { text: 'A key.', line: 19, column: 1 },
      { text: 'It is mine.', line: 22, column: 1, spoken: true },
      { text: 'Well kept.', line: 25, column: 6 },
    ]);
  });

  it('says where a tag is not closed', () => {
    const { problems, parts } = readOutline('<Remember />\n\n<Step id="a" title="A">\nText.\n');
    expect(parts).toEqual([]);
    expect(problems).toMatchObject([{ path: 'mdx', line: 3, column: 1 }]);
  });

  it.each([
    ['an unknown word', lesson.replace('<Play />', '<Game />'), '28:1 Game: unknown word'],
    ['a mistyped word inside a step', lesson.replaceAll('Teacher>', 'Techer>'), '10:1 Techer: unknown word'],
    ['a second game', lesson.replace('<Play />', '<Play />\n\n<Play />'), '30:1 Play: there are 2'],
    ['no game', lesson.replace('<Play />', ''), '1:1 Play: there are 0'],
    ['too few steps', lesson.replace(/<Step id="words"[^]*?<\/Step>/, ''), '1:1 Step: there are 2'],
    [
      'a step after the game',
      `${lesson}\n<Step id="late" title="Late">\nHello.\n</Step>\n`,
      '32:1 Step: comes after <SayIt>',
    ],
    ['the same id twice', lesson.replace('id="words"', 'id="keys"'), '18:1 Step.id: "keys" is used twice'],
    [
      'a reserved id',
      lesson.replace('id="words"', 'id="play"'),
      '18:1 Step.id: "play" belongs to another part of every page',
    ],
    [
      'an id that is no address',
      lesson.replace('id="words"', 'id="My Words"'),
      '18:1 Step.id: "My Words" cannot be an address',
    ],
    ['no id', lesson.replace('id="words" ', ''), '18:1 Step.id: is missing'],
    [
      'an unknown attribute',
      lesson.replace('<Play />', '<Play game="x" />'),
      '28:1 Play.game: unknown attribute',
    ],
    ['an empty attribute', lesson.replace('title="Say it"', 'title=""'), '30:1 SayIt.title: is empty'],
    ['code in an attribute', lesson.replace('title="Say it"', 'title={1}'), '30:1 SayIt.title: holds code'],
    ['code in the prose', lesson.replace('A password', 'A {secret}'), '19:3 code: lessons hold no code'],
    [
      'prose outside the parts',
      `${lesson}\nGoodbye.\n`,
      '32:1 prose: stands outside every part, so nobody would see it',
    ],
    ['an empty step', lesson.replace('A password is a key.', ''), '18:1 Step: is empty'],
    ['prose in the game', lesson.replace('<Play />', '<Play>Hello</Play>'), '28:1 Play: cannot hold prose'],
    ['a step in a step', lesson.replace('A password is a key.', '<Play />'), '19:1 Play: cannot stand here'],
    [
      'a picture in the prose',
      lesson.replace('A password', '![](key.png)'),
      '19:1 image: pictures are not placed in prose',
    ],
  ])('finds %s', (_, source, expected) => {
    expect(reasons(source)).toContain(expected);
  });
});
