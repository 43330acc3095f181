/** The game for a class: each puzzle asks which change is enough, which is computed; then what comes up between them. */
import { answer, fewEnough, type Answer, type Moment, type Moments, type Strings } from '#core/moments.ts';
import { changePlan, type Edits, nearest, plan, stands, worldOf } from './posts.ts';
import { named } from './rules.ts';
import type { JigsawGame, Round, Way } from './schema.ts';

export const moments: Moments<JigsawGame> = (game, people, words) => {
  const nameOf = (id: string) => people[id]?.name ?? id;
  const puzzles = game.rounds.map((written): Moment => {
    const round = named(written, 0, nameOf);
    return {
      id: round.id,
      part: round.title,
      sticker: round.sticker,
      told: [{ says: round.story }, { says: round.asks }],
      looks: [
        ...round.posts.map(({ title, from, says }) => ({ label: `${title} (${from})`, says })),
        ...(round.rules ?? []).map(({ says }) => ({ label: words['game.jigsaw.known'] ?? '', says })),
      ],
      asks: words['class.enough'] ?? '',
      answers: changesIn(game, round, words),
    };
  });
  const between = game.moments.map((written): Moment => {
    const { id, sticker, story, asks, choices } = named(written, 0, nameOf);
    return {
      id: `moment-${id}`,
      part: words['class.happened'] ?? '',
      sticker,
      told: [{ says: story }],
      asks,
      answers: choices.map(({ label, then, sticker }) => answer(label, then, sticker)),
    };
  });
  return [...puzzles, ...between];
};

/** Leaving all, one change to each post or to the plan, and, where no one of these is enough, the fewest that are. */
function changesIn(game: JigsawGame, round: Round, words: Strings): Answer[] {
  const world = worldOf(game, round);
  const single: Edits[] = [
    {},
    ...round.posts.map(({ id, ways }) => ({ [id]: ways[0]!.id })),
    ...(round.plan ? [{ [plan]: changePlan }] : []),
  ];
  const isEnough = (edits: Edits) => stands(world, round, edits);
  const all = single.some(isEnough) ? single : [...single, nearest(world, round, {})];
  return fewEnough(
    all.map((edits) => ({
      ...tell(round, edits, words),
      ...(isEnough(edits) && { verdict: 'strong' as const }),
    })),
  );
}

/** Edits in words: what is done, how friends take it, and what the puzzle shows. */
function tell(round: Round, edits: Edits, words: Strings): Answer {
  const nameOf = ({ label, does }: Way) => label ?? words[`game.jigsaw.way.${does}`] ?? '';
  const done = round.posts.flatMap(({ id, title, ways }) => {
    const way = ways.find((one) => one.id === edits[id]);
    return way ? [{ says: `${title}: ${nameOf(way)}`, then: way.then }] : [];
  });
  if (round.plan && edits[plan] === changePlan) {
    done.push({ says: round.plan.label, then: round.plan.then });
  }
  return {
    says: done.length > 0 ? done.map(({ says }) => says).join(' + ') : (words['class.leave'] ?? ''),
    world: done.length > 0 ? done.map(({ then }) => then).join(' ') : round.posts[0]!.then,
    why: round.learnt,
  };
}
