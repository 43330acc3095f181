import { type Action, branchingRules, type State } from '#core/branching/run.ts';
import type { Rules } from '#core/rules.ts';
import type { Story } from './schema.ts';

export type { Action, State };

/** A story is a branching game; what sets it apart is how it is shown. */
export const rules: Rules<Story, State, Action> = branchingRules;
