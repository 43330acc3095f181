/** The game for a class: of each case, which step comes first, which next; what comes of each is judged by its rules. */
import { fewEnough, type Moment, type Moments } from '#core/moments.ts';
import { findWorkingOrder, momentsOf } from './judge.ts';
import type { Sequence, Task } from './schema.ts';
import { castOf, nameOf, tellTask } from './telling.ts';

export const moments: Moments<Sequence> = (game, people, words) => {
  const cast = castOf(game, 0);
  return game.rounds.flatMap(({ tasks }) => {
    const task = tellTask(tasks[0]!, cast, people);
    const told = task.lines.map(({ who, says }) => ({ name: who && nameOf(cast[who]!, people), says }));
    return stepByStep(task, told, words);
  });
};

/** One moment for each place of an order that works; where nothing is needed, one moment in all. */
function stepByStep(task: Task, told: Moment['told'], words: Readonly<Record<string, string>>): Moment[] {
  const common = { part: task.title, sticker: task.sticker };
  const order = findWorkingOrder(task);
  if (order.length === 0) return [nothingNeeded(task, told, words)];
  return order.map((_, place): Moment => {
    const before = order.slice(0, place);
    const open = task.steps.filter(({ id }) => !before.includes(id));
    const answers = open.map(({ id, label, sticker }) => {
      const rest = order.slice(place).filter((step) => step !== id);
      const then = momentsOf(task, [...before, id, ...rest]).find(({ step }) => step === id)!.then;
      // A step that comes later than it could helps too: nothing is lost, but here it is not the best one yet.
      return { says: label, sticker, ...then };
    });
    const done = before.map((id) => ({ says: `✓ ${task.steps.find((step) => step.id === id)!.label}` }));
    return {
      id: `${task.id}-${place + 1}`,
      ...common,
      told: place === 0 ? told : done,
      asks: place === 0 ? task.asks : (words['class.next'] ?? ''),
      answers: fewEnough(answers),
    };
  });
}

function nothingNeeded(task: Task, told: Moment['told'], words: Readonly<Record<string, string>>): Moment {
  const steps = task.steps.map(({ label, sticker, then }) => ({ says: label, sticker, ...then }));
  const nothing = task.nothing ? [{ says: words['class.nothing'] ?? '', ...task.nothing }] : [];
  return {
    id: `${task.id}-1`,
    part: task.title,
    sticker: task.sticker,
    told,
    asks: task.asks,
    answers: fewEnough([...steps, ...nothing]),
  };
}
