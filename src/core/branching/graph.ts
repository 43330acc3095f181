/**
 * A story as data: nodes that show something and then lead on, ask for a decision, or end. A game is one or more
 * chapters, each a graph of its own. Everything here is plain JSON; `run.ts` plays it, `problems.ts` finds its faults.
 */
import type { Outcome } from '../decision.ts';

export type Mood = 'calm' | 'happy' | 'worried';

/** What can be done to a pretend screen, whatever the story asks. */
export type Act = 'save' | 'block' | 'report' | 'show' | 'stop' | 'cover';

/** One thing said or told. Without `who` the narrator tells it. */
export interface Line {
  /** A role of the cast. */
  who?: string | undefined;
  mood?: Mood | undefined;
  says: string;
  /** The warning sign it shows, by its id; it lights once the child has recognised it. */
  flag?: string | undefined;
}

/** "How is she feeling?": no answer is wrong, each says what that feeling tells us. */
export interface Feeling {
  asks: string;
  answers: readonly { id: string; label: string; sticker: string; says: string }[];
}

export interface GraphChoice {
  id: string;
  label: string;
  sticker?: string | undefined;
  /** Done on the pretend screen (its menu, its buttons) instead of picked from the list. */
  act?: Act | undefined;
  /** Whom an act is about: a role of the cast. */
  about?: string | undefined;
  /** The node it leads to; without it, the node's own `go`. */
  go?: string | undefined;
  /** It leads back to the same question. */
  stays?: true | undefined;
  then: Outcome;
}

/** Every ending is good. The one that help leads to counts at least as high as any; no number is ever shown. */
export interface Ending {
  title: string;
  says: string;
  helped: boolean;
  counts: 1 | 2 | 3;
}

export interface GraphNode {
  id: string;
  /** Where or when it happens, in a few words: "Monday", "At the moderator's desk". */
  place?: string | undefined;
  sticker?: string | undefined;
  lines: readonly Line[];
  feeling?: Feeling | undefined;
  /** The child looks for warning signs among the lines before deciding. */
  notice?: boolean | undefined;
  asks?: string | undefined;
  choices?: readonly GraphChoice[] | undefined;
  go?: string | undefined;
  ending?: Ending | undefined;
  /** Nothing is wrong here. */
  harmless?: boolean | undefined;
  /** Where telling someone leads from here; without it, the chapter's `told`. */
  told?: string | undefined;
}

export interface Chapter {
  id: string;
  title: string;
  sticker: string;
  /** Where a play begins. The first is the usual beginning; the others start after something was done already. */
  entries: readonly { node: string; says?: string | undefined }[];
  /** The node that telling someone leads to, from anywhere in the chapter. */
  told: string;
  /** What can be done on the pretend screen at any decision; a node's own choice of the same act and person wins. */
  acts?: readonly GraphChoice[] | undefined;
  nodes: readonly GraphNode[];
}

/** A warning sign, such as a secret, a gift or a hurry. */
export interface Flag {
  label: string;
  sticker: string;
  says: string;
}

/** Who plays a role in one play: an id of `content/people.yaml`, or somebody known only by a name and a picture. */
export type Player = string | { name: string; sticker: string };

/** What every branching game holds beside its title. */
export interface Branching {
  /** Each play takes the next cast. Every cast fills the same roles. */
  casts: readonly Readonly<Record<string, Player>>[];
  /** What is known of a role, shown beside its name: "friend from school", "never met". */
  tags?: Readonly<Record<string, string>> | undefined;
  flags?: Readonly<Record<string, Flag>> | undefined;
  /** Whoever plays may begin with any chapter, and choose another whenever one opens. */
  anyOrder?: true | undefined;
  chapters: readonly Chapter[];
}
