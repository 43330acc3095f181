import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readOutline } from '#catalogue/outline.ts';
import { game as schema } from '#catalogue/schema/game.ts';
import type { Moment, People, Strings } from '#core/moments.ts';
import { momentsOf } from '../../moments.ts';
import { opening, openings, pairs, sayings, toAdvise } from './content.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const words = read('content/words/en.yaml') as Strings;
const people = Object.fromEntries(
  (read('content/people.yaml') as People[string][]).map((person) => [person.id, person]),
);
const lessons = ['nest', 'branch', 'sky'].flatMap((stage) =>
  readdirSync(`content/lessons/${stage}`).map((file) => {
    const name = `${stage}/${file.replace('.mdx', '')}`;
    const { prose } = readOutline(readFileSync(`content/lessons/${name}.mdx`, 'utf8'));
    const moments = momentsOf(schema.parse(read(`content/games/${name}.yaml`)), people, words);
    return { name, stage, prose, moments };
  }),
);

const moment = (over: Partial<Moment>): Moment => ({
  id: 'a',
  part: 'A day',
  told: [{ name: 'Mei', says: 'Somebody asked me to send my password to them today.' }],
  asks: 'What now?',
  answers: [
    { says: 'Tell', sticker: 'megaphone', verdict: 'strong', world: '', why: '' },
    { says: 'Send', sticker: 'key', verdict: 'mend', world: '', why: '' },
  ],
  ...over,
});

describe('what a worksheet takes from its lesson', () => {
  it.each(lessons.filter(({ moments }) => moments.some(({ isTender }) => isTender)))(
    '$name has worries that nobody writes about beside their name',
    ({ moments }) => {
      const advised = toAdvise(moments, moments.length);
      expect(advised.length).toBeGreaterThan(2);
      expect(advised.filter(({ isTender }) => isTender)).toEqual([]);
      const untold = moments.map((one) => ({ ...one, isTender: undefined }));
      expect(toAdvise(untold, untold.length).length).toBeGreaterThan(advised.length);
    },
  );

  it('was read', () => expect(lessons).toHaveLength(24));

  it.each(lessons)('$name has words to say, and one to turn to somebody with', ({ prose }) => {
    const said = sayings(prose);
    expect(said.length).toBeGreaterThan(0);
    expect(said).toContain(opening(said));
  });

  it.each(lessons)('$name has pictures to join, or moments to draw or advise on', ({ stage, moments }) => {
    if (stage === 'nest') expect(pairs(moments, 4).length + toAdvise(moments, 2).length).toBeGreaterThan(1);
    else expect(toAdvise(moments, 2)).toHaveLength(2);
  });

  it('asks for help rather than for anything else', () => {
    expect(opening(['Stop.', 'I saw a thing. Can I show you?', 'It is important.'])).toBe(
      'I saw a thing. Can I show you?',
    );
    expect(opening(['Stop.', 'It is important.'])).toBe('It is important.');
    expect(opening(['Go.', 'I went in, and I did not like it.', 'When can you listen?'])).toBe(
      'I went in, and I did not like it.',
    );
    expect(openings(['I like how you …', 'I need you.', 'Can you help?'])).toEqual([
      'I need you.',
      'Can you help?',
    ]);
  });

  it('leaves out moments with two best answers, without pictures, and a picture twice', () => {
    const some = ['bee', 'fox', 'owl'].map((sticker) => moment({ sticker }));
    const [best] = some[0]!.answers;
    const others = [
      moment({ sticker: 'bee' }),
      moment({}),
      moment({ sticker: 'cat', answers: [best!, best!] }),
    ];
    expect(pairs([...some, ...others], 9).map((pair) => pair.moment.sticker)).toEqual(['bee', 'fox', 'owl']);
    expect(pairs(some.slice(1), 9)).toEqual([]);
  });

  it('takes each answer in its turn, and none whose picture another answer has', () => {
    const best = (says: string, sticker: string) => [
      { says, sticker, verdict: 'strong' as const, world: '', why: '' },
    ];
    const some = [
      moment({ sticker: 'bee', answers: best('Ask', 'nest') }),
      moment({ sticker: 'fox', answers: best('Ask', 'nest') }),
      moment({ sticker: 'bee', answers: best('Shut', 'door') }),
      moment({ sticker: 'owl', answers: best('Tell', 'nest') }),
      moment({ sticker: 'cat', answers: best('Shut', 'door') }),
    ];
    expect(pairs(some, 3).map(({ moment, answer }) => [moment.sticker, answer.says])).toEqual([
      ['bee', 'Ask'],
      ['fox', 'Ask'],
      ['cat', 'Shut'],
    ]);
  });

  it.each(lessons.filter(({ stage }) => stage === 'nest'))(
    '$name joins different pictures, each with its story, to answers that look different',
    ({ moments }) => {
      const found = pairs(moments, 4);
      const count = (of: (pair: (typeof found)[number]) => unknown) => new Set(found.map(of)).size;
      expect(count(({ moment }) => moment.sticker)).toBe(found.length);
      expect(count(({ answer }) => answer.says)).toBe(count(({ answer }) => answer.sticker));
      for (const pair of found) expect(pair.moment.told.length).toBeGreaterThan(0);
    },
  );

  it.each(lessons.filter(({ stage }) => stage === 'sky'))(
    '$name asks for advice in two parts of its game, if two have a story to advise on',
    ({ moments }) => {
      const inParts = new Set(toAdvise(moments, 99).map(({ part }) => part)).size;
      expect(new Set(toAdvise(moments, 2).map(({ part }) => part)).size).toBe(Math.min(2, inParts));
    },
  );

  it('would rather advise where telling is best', () => {
    const says =
      'A long story of a thing that is not all right, told so that whoever hears it can say what helps.';
    const alone = moment({
      id: 'b',
      told: [{ says }],
      answers: moment({}).answers.map((one) => ({ ...one, says: 'Sing' })),
    });
    const telling = moment({ id: 'c', told: [{ says }] });
    expect(toAdvise([alone, telling], 1)).toEqual([telling]);
  });

  it('advises on a whole story, not on what follows it', () => {
    const story = moment({});
    const whatIf = moment({ told: [{ says: 'What if the teacher whom you told says “Not now, later?”' }] });
    const opinion = moment({ answers: [{ says: 'Sad', world: '', why: '' }] });
    expect(toAdvise([whatIf, opinion, story], 2)).toEqual([story]);
  });
});
