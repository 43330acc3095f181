/** What comes of an order. Nothing is compared with a list of right answers: the rules of the task decide. */
import type { Outcome } from '#core/decision.ts';
import type { Step, Task } from './schema.ts';

/** One thing that happens after an order is tried. */
export interface Moment {
  /** The step that is carried out, or that was left out; none for an empty order that needs nothing. */
  step: string | null;
  /** Its place in the order, from 1; null for what was left out. */
  place: number | null;
  then: Outcome;
}

/** What happens, step by step; then what comes of the steps that were left out. */
export function momentsOf(task: Task, order: readonly string[]): Moment[] {
  const carriedOut = order.flatMap((id, at): Moment[] => {
    const step = stepOf(task, id);
    return step ? [{ step: id, place: at + 1, then: outcomeAt(task, step, order, at) }] : [];
  });
  const leftOut = task.steps.flatMap(({ id, missing }): Moment[] =>
    missing && !order.includes(id) ? [{ step: id, place: null, then: missing }] : [],
  );
  const nothing: Moment[] =
    order.length === 0 && task.nothing ? [{ step: null, place: null, then: task.nothing }] : [];
  return [...carriedOut, ...leftOut, ...nothing];
}

/** Whether nothing in this order goes wrong. */
export function works(task: Task, order: readonly string[]): boolean {
  return momentsOf(task, order).every(({ then }) => then.verdict !== 'mend');
}

/** How many orders of all the steps that fit work. */
export function workingOrders(task: Task): { steps: number; orders: number } {
  const fitting = fittingSteps(task);
  const orders = ordersOf(fitting).filter((order) => works(task, order)).length;
  return { steps: fitting.length, orders };
}

/** The first order of the steps that fit in which nothing goes wrong; empty where nothing is needed. */
export function findWorkingOrder(task: Task): string[] {
  return ordersOf(fittingSteps(task)).find((order) => works(task, order)) ?? [];
}

const fittingSteps = ({ steps }: Task): string[] =>
  steps.filter(({ then }) => then.verdict === 'strong').map(({ id }) => id);

export const stepOf = (task: Task, id: string | null): Step | undefined =>
  task.steps.find((step) => step.id === id);

/** Every order of all of them. */
export function ordersOf(steps: readonly string[]): string[][] {
  if (steps.length === 0) return [[]];
  return steps.flatMap((step) =>
    ordersOf(steps.filter((other) => other !== step)).map((rest) => [step, ...rest]),
  );
}

function outcomeAt(
  { rules }: Task,
  { id, then, spots }: Step,
  order: readonly string[],
  at: number,
): Outcome {
  const placeOf = (step: string) => order.indexOf(step);
  const tooEarly = rules.find(({ first, after }) => after === id && placeOf(first) > at);
  if (tooEarly) return { verdict: 'mend', ...tooEarly.early };
  const tooLate = rules.find(({ first, after }) => first === id && order.slice(0, at).includes(after));
  if (tooLate) return { verdict: 'fine', ...tooLate.late };
  const kept = rules.find(({ first, after }) => first === id && placeOf(after) > at);
  const spot = spots?.[at === 0 ? 'first' : at === order.length - 1 ? 'last' : 'middle'];
  return { ...then, why: kept?.why ?? spot ?? then.why };
}
