import type { Branching, GraphNode } from './graph.ts';

const fine = { verdict: 'strong', world: 'It goes well.', why: 'Because.' } as const;
const choice = (id: string, go?: string) => ({ id, label: id, then: fine, ...(go !== undefined && { go }) });

/** A small sound game for tests: a loop, a repair, a late start, an act of the screen, and help. */
export const sample: Branching = {
  casts: [
    { hero: 'maya', online: { name: 'Kit_77', sticker: 'fox' } },
    { hero: 'tobi', online: { name: 'Bee_4', sticker: 'bee' } },
  ],
  flags: { secrecy: { label: 'A secret', sticker: 'lock', says: 'Why a secret?' } },
  chapters: [
    {
      id: 'one',
      title: 'One',
      sticker: 'key',
      entries: [{ node: 'hello' }, { node: 'after-yes', says: '{hero} said yes.' }],
      told: 'helped',
      acts: [{ ...choice('save'), act: 'save', about: 'online' }],
      nodes: [
        { id: 'hello', lines: [{ says: 'Hello.' }], go: 'asked' },
        {
          id: 'asked',
          lines: [
            { who: 'online', says: 'Come?' },
            { who: 'online', says: 'Tell nobody.', flag: 'secrecy' },
          ],
          feeling: {
            asks: 'How does {hero} feel?',
            answers: [
              { id: 'odd', label: 'Odd', sticker: 'owl', says: 'That is a sign.' },
              { id: 'glad', label: 'Glad', sticker: 'sun', says: 'That can be.' },
              { id: 'both', label: 'Both', sticker: 'bee', says: 'Often so.' },
            ],
          },
          notice: true,
          asks: 'What now?',
          choices: [
            {
              ...choice('yes', 'after-yes'),
              then: { verdict: 'mend', world: 'Oh.', why: 'So.', mend: 'She asks.' },
            },
            choice('no'),
            { ...choice('wait'), stays: true },
          ],
          go: 'later',
        },
        {
          id: 'after-yes',
          lines: [{ says: 'Yes, then.' }],
          asks: 'And now?',
          choices: [choice('back', 'asked'), choice('on', 'later')],
        },
        {
          id: 'later',
          lines: [{ says: 'Later.' }],
          ending: { title: 'Well', says: 'Good.', helped: false, counts: 2 },
        },
        {
          id: 'helped',
          lines: [{ says: 'Thank you.' }],
          ending: { title: 'Helped', says: 'Good.', helped: true, counts: 3 },
        },
      ],
    },
  ],
};

/** The sample with one of its nodes changed. */
export function sampleWith(id: string, change: Partial<GraphNode>): Branching {
  const [chapter] = sample.chapters;
  const nodes = chapter!.nodes.map((node) => (node.id === id ? { ...node, ...change } : node));
  return { ...sample, chapters: [{ ...chapter!, nodes }] };
}
