/**
 * What every kind of game tells the content check about one game. Each kind exports these functions from
 * `src/games/<kind>/items.ts`, pure and without its views, so that no kind can skip the fairness rules.
 */

/** One thing a child judges in a game: a card, a message, a choice of what to do. */
export interface Item {
  /** Where it stands in the game's YAML, with dots, for example `cards.3` or `rounds.0.jobs.2`. */
  path: string;
  /** True when nothing is wrong with it. A game without such items teaches suspicion instead of judgement. */
  harmless: boolean;
}

/** A moment where a child picks one of several written answers. */
export interface Decision {
  /** Where the answers stand in the game's YAML, for example `jobs.2.choices`. */
  path: string;
  /** In the order of the file. More than one may be best. */
  labels: { text: string; best: boolean }[];
}

/** A person of `content/people.yaml` or a line of `content/help/<pack>/lines.yaml`, named by a game. */
export interface Mention {
  /** Where the name stands in the game's YAML. */
  path: string;
  id: string;
}

/** The shape of a kind's `items.ts`. */
export interface Items<Game> {
  /** Every item or decision a child can meet, over all rounds, each counted once. At least 12 a game. */
  items(game: Game): Item[];
  /**
   * Every moment with written answers. A moment whose answers are the same two or three all game long (a sorting
   * game's baskets) is not one: leave it out. May be empty.
   */
  choices(game: Game): Decision[];
  /** Every person the game names by id. A kind without people leaves it out. */
  people?(game: Game): Mention[];
  /** Every help line the game names by id. A kind without dated facts leaves it out. */
  lines?(game: Game): Mention[];
}
