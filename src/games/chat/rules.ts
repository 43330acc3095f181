import { type Action, branchingRules, type State } from '#core/branching/run.ts';
import type { Rules } from '#core/rules.ts';
import type { Chat } from './schema.ts';

export type { Action, State };

/** A chat is a branching game; what sets it apart is how it is shown. */
export const rules: Rules<Chat, State, Action> = branchingRules;
