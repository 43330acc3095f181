/**
 * Every fault of a branching game: what an author can get wrong in a graph and a reader of its text would not see. For the
 * content check; never sent to a browser.
 */
import type { Branching, Chapter, GraphNode } from './graph.ts';

/** A fault: where it stands in the game's file (with dots), what is wrong, and a way to mend it. */
export interface Problem {
  path: string;
  reason: string;
  mend: string;
}

export function problems(game: Branching): Problem[] {
  return [
    ...castProblems(game),
    ...game.chapters.flatMap((chapter, at) => {
      const graph = new Graph(chapter, `chapters.${at}`);
      const missing = [...graph.missingTargets(), ...graph.shapes()];
      // Ways are only worth following once every step of them exists.
      return [...missing, ...signs(game, chapter, at), ...(missing.length > 0 ? [] : graph.ways())];
    }),
  ];
}

/** One chapter as a graph: which nodes follow which, and which can be come to. */
class Graph {
  private readonly chapter: Chapter;
  private readonly at: string;
  private readonly ids: ReadonlySet<string>;

  constructor(chapter: Chapter, at: string) {
    this.chapter = chapter;
    this.at = at;
    this.ids = new Set(chapter.nodes.map(({ id }) => id));
  }

  /** Names of nodes that are not there. */
  missingTargets(): Problem[] {
    const { entries, told, acts = [], nodes } = this.chapter;
    const named: [path: string, id: string | undefined][] = [
      ...entries.map(({ node }, at): [string, string] => [`entries.${at}.node`, node]),
      ['told', told],
      ...acts.map(({ go }, at): [string, string | undefined] => [`acts.${at}.go`, go]),
      ...nodes.flatMap((node, at): [string, string | undefined][] => [
        [`nodes.${at}.go`, node.go],
        [`nodes.${at}.told`, node.told],
        ...(node.choices ?? []).map(({ go }, choice): [string, string | undefined] => [
          `nodes.${at}.choices.${choice}.go`,
          go,
        ]),
      ]),
    ];
    return named.flatMap(([path, id]) =>
      id === undefined || this.ids.has(id)
        ? []
        : [this.problem(path, `there is no node "${id}" in this chapter`, 'name one that there is')],
    );
  }

  /** A node asks, goes on or ends: one of them, and wholly. */
  shapes(): Problem[] {
    return this.chapter.nodes.flatMap((node, at) => {
      const { choices, go, ending, asks, feeling, notice } = node;
      const found: [reason: string, mend: string][] = [];
      if (!choices && !go && !ending) found.push(['a dead end', 'give it choices, `go`, or an ending']);
      if (ending && (choices ?? go)) found.push(['ends and goes on', 'take the ending or the rest away']);
      if (choices && !asks) found.push(['has choices and asks nothing', 'write `asks`']);
      if (!choices && (asks ?? feeling ?? notice))
        found.push(['asks, but nothing can be chosen', 'write choices']);
      if (choices?.every(({ stays }) => stays)) found.push(['every choice comes back here', 'let one go on']);
      if (choices?.some((choice) => !choice.stays && !choice.go && !go))
        found.push(['a choice leads nowhere', 'give the choice or the node a `go`']);
      return found.map(([reason, mend]) => this.problem(`nodes.${at}`, `node "${node.id}": ${reason}`, mend));
    });
  }

  /** Nodes nobody can come to, loops nobody can leave, places without help. */
  ways(): Problem[] {
    const { entries, told, nodes } = this.chapter;
    const reached = this.from([...entries.map(({ node }) => node), told]);
    const ends = nodes.filter(({ ending }) => ending);
    const best = Math.max(...ends.map(({ ending }) => ending!.counts));
    return nodes.flatMap((node, at) => {
      if (!reached.has(node.id))
        return [
          this.problem(`nodes.${at}`, `nothing leads to node "${node.id}"`, 'lead to it, or take it away'),
        ];
      const onward = this.from([node.id], false);
      if (!ends.some(({ id }) => onward.has(id)))
        return [
          this.problem(`nodes.${at}`, `node "${node.id}": no ending can be reached`, 'give it a way out'),
        ];
      return this.helpFrom(node, best).map(([reason, mend]) => this.problem(`nodes.${at}`, reason, mend));
    });
  }

  /** Telling someone leads to help from here, and help counts as much as anything. */
  private helpFrom(node: GraphNode, best: number): [reason: string, mend: string][] {
    if (node.ending) return [];
    const after = this.from([node.told ?? this.chapter.told], false);
    const ends = this.chapter.nodes.filter(({ id, ending }) => ending && after.has(id));
    const helps = ends.filter(({ ending }) => ending!.helped);
    if (helps.length === 0)
      return [
        [`node "${node.id}": telling someone does not lead to help`, 'end that way with `helped: true`'],
      ];
    if (helps.some(({ ending }) => ending!.counts < best))
      return [[`node "${node.id}": another ending counts more than help`, 'let help count most']];
    return [];
  }

  private follow(node: GraphNode): string[] {
    const chosen = (node.choices ?? []).filter(({ stays }) => !stays).map(({ go }) => go ?? node.go);
    const acts = (this.chapter.acts ?? []).map(({ go }) => go);
    return (node.choices ? [...chosen, ...acts] : [node.go]).filter((id) => id !== undefined);
  }

  /** Every node that can be come to from these; telling someone leads on from each, unless left out. */
  private from(starts: readonly string[], telling = true): Set<string> {
    const reached = new Set<string>();
    const waiting = [...starts];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      const node = this.chapter.nodes.find((one) => one.id === id)!;
      waiting.push(...this.follow(node), ...(telling && node.told ? [node.told] : []));
    }
    return reached;
  }

  private problem(path: string, reason: string, mend: string): Problem {
    return { path: `${this.at}.${path}`, reason, mend };
  }
}

/** Every cast fills the same roles, and whoever is named has a role. */
function castProblems({ casts, tags = {}, chapters }: Branching): Problem[] {
  const roles = Object.keys(casts[0] ?? {}).sort();
  const known = new Set(roles);
  const uneven = casts.flatMap((cast, at) =>
    Object.keys(cast).sort().join() === roles.join()
      ? []
      : [
          {
            path: `casts.${at}`,
            reason: 'fills other roles than the first cast',
            mend: `fill ${roles.join(', ')}`,
          },
        ],
  );
  const named: [path: string, role: string | undefined][] = [
    ...Object.keys(tags).map((role): [string, string] => [`tags.${role}`, role]),
    ...chapters.flatMap(({ nodes, acts = [] }, chapter) => [
      ...acts.map(({ about }, at): [string, string | undefined] => [
        `chapters.${chapter}.acts.${at}.about`,
        about,
      ]),
      ...nodes.flatMap(({ lines, choices = [] }, node): [string, string | undefined][] => [
        ...lines.map(({ who }, at): [string, string | undefined] => [
          `chapters.${chapter}.nodes.${node}.lines.${at}.who`,
          who,
        ]),
        ...choices.map(({ about }, at): [string, string | undefined] => [
          `chapters.${chapter}.nodes.${node}.choices.${at}.about`,
          about,
        ]),
      ]),
    ]),
  ];
  const strangers = named.flatMap(([path, role]) =>
    role === undefined || known.has(role)
      ? []
      : [{ path, reason: `nobody plays "${role}"`, mend: `name a role of the casts: ${roles.join(', ')}` }],
  );
  return [...uneven, ...strangers, ...placeProblems(chapters, known)];
}

const placeName = /\{(\w+?)(?:_(?:they|them|their|They|Them|Their))?\}/g;

/** `{role}` in a text names a role. */
function placeProblems(chapters: readonly Chapter[], known: ReadonlySet<string>): Problem[] {
  return textsIn(chapters, 'chapters').flatMap(({ path, text }) =>
    [...text.matchAll(placeName)].flatMap(([place, role = '']) =>
      known.has(role)
        ? []
        : [{ path, reason: `${place} stands for nobody`, mend: 'name a role of the casts' }],
    ),
  );
}

function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** Warning signs are known ones, stand where they can be found, and not where all is well. */
function signs({ flags = {} }: Branching, { nodes }: Chapter, chapter: number): Problem[] {
  return nodes.flatMap(({ lines, notice, harmless, id }, at) => {
    const path = `chapters.${chapter}.nodes.${at}`;
    const flagged = lines.filter(({ flag }) => flag !== undefined);
    const unknown = lines.flatMap(({ flag, who }, line) => {
      if (flag === undefined) return [];
      const where = `${path}.lines.${line}.flag`;
      if (!Object.hasOwn(flags, flag))
        return [{ path: where, reason: `there is no sign "${flag}"`, mend: 'describe it under `flags`' }];
      if (who === undefined)
        return [
          { path: where, reason: 'only what somebody says can be looked at', mend: 'give the line a `who`' },
        ];
      return [];
    });
    const found: Problem[] = [...unknown];
    if (harmless && flagged.length > 0)
      found.push({
        path,
        reason: `node "${id}": harmless, and a warning sign`,
        mend: 'take one of them away',
      });
    if (notice && !harmless && flagged.length === 0)
      found.push({
        path,
        reason: `node "${id}": nothing to notice`,
        mend: 'give a line a `flag`, or mark it harmless',
      });
    return found;
  });
}
