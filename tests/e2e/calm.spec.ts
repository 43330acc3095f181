import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import type { Branching } from '../../src/core/branching/graph.ts';
import { type Action, branchingRules as rules, nodeNow, type State } from '../../src/core/branching/run.ts';
import type { AdultHelp } from '../../src/catalogue/schema/adult-help.ts';
import type { HelpPack } from '../../src/catalogue/schema/help.ts';
import { hurry } from './support/haste.ts';
import { openGame } from './support/player.ts';
import { findTraces } from './support/storage.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const game = read('content/games/families/calm.yaml') as Branching;
const { situations } = read('content/help/uk/adults.yaml') as AdultHelp;
const { lines } = read('content/help/uk/lines.yaml') as HelpPack;

/** What is pressed for a move. */
function buttonOf(move: Action): string {
  switch (move.do) {
    case 'choose':
      return `[data-choice="${move.choice}"]`;
    case 'feel':
      return `[data-choice="${move.answer}"]`;
    case 'part':
      return `[data-part="${move.chapter}"]`;
    default:
      return `[data-move="${move.do}"]`;
  }
}

/** The moves of the shortest way from here to each ending of this chapter, by the rules that play it. */
function waysToEndings(from: State): Map<string, Action[]> {
  const ways = new Map<string, Action[]>();
  const been = new Set<string>();
  let edge: [state: State, moves: Action[]][] = [[from, []]];
  while (edge.length > 0) {
    edge = edge.flatMap(([state, moves]) => {
      const place = [
        state.node,
        state.phase,
        state.felt,
        state.deciding.chosen,
        state.deciding.mended,
      ].join();
      if (been.has(place)) return [];
      been.add(place);
      if (state.phase === 'ending') {
        if (!ways.has(state.node)) ways.set(state.node, moves);
        return [];
      }
      return rules
        .moves(game, state)
        .filter((move) => move.do !== 'part' && move.do !== 'again')
        .map((move): [State, Action[]] => [rules.act(game, state, move), [...moves, move]]);
    });
  }
  return ways;
}

/** Presses one button after the other, each as soon as it is there. */
const press = (page: Page, buttons: string[]) =>
  page.evaluate(async (selectors) => {
    for (const selector of selectors) {
      let button = document.querySelector<HTMLElement>(`[data-game] ${selector}`);
      for (const began = performance.now(); !button && performance.now() - began < 5_000;) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        button = document.querySelector<HTMLElement>(`[data-game] ${selector}`);
      }
      if (!button) throw new Error(`there is no ${selector}`);
      button.click();
      // A press is answered in the frame after the one that shows it.
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  }, buttons);

test('from any part, every ending is reached; no child’s progress is touched', async ({ page }) => {
  await hurry(page);
  await openGame(page, '/families/calm/');
  let reached = 0;
  let state = rules.start(game, 0);
  const go = async (moves: Action[]) => {
    await press(page, moves.map(buttonOf));
    state = moves.reduce((now, move) => rules.act(game, now, move), state);
  };
  for (const [chapter, { id, title, nodes }] of game.chapters.entries()) {
    if (state.chapter !== chapter) await go([{ do: 'part', chapter }]);
    await expect(page.getByRole('heading', { name: title, exact: true, level: 3 }).first()).toBeVisible();
    const endings = nodes.filter(({ ending }) => ending).map((node) => node.id);
    for (const ending of endings) {
      if (state.phase === 'ending') await go([{ do: 'on' }]);
      if (state.phase === 'finished') {
        await press(page, ['[data-move="replay"]']);
        state = rules.start(game, state.seed + 1);
      }
      if (state.chapter !== chapter) await go([{ do: 'part', chapter }]);
      const way = waysToEndings(state).get(ending);
      expect(way, `${id} ${ending}`).toBeDefined();
      await go(way ?? []);
      const told = nodeNow(game, state).ending?.title ?? 'no ending';
      await expect(page.locator('[data-game] .says h3')).toHaveText(told);
      reached += 1;
    }
    if (state.phase === 'ending') await go([{ do: 'on' }]);
  }
  expect(reached).toBeGreaterThanOrEqual(2 * game.chapters.length);
  expect(state.phase).toBe('finished');
  await page.getByRole('link', { name: 'Say it out loud' }).click();
  await expect(page.getByRole('heading', { name: 'Say it out loud' })).toBeInViewport();
  expect(await findTraces(page)).toEqual([]);
});

test('each part with something in it says who to call, by the dated lines', async ({ page }) => {
  await page.goto('/families/calm/');
  const parts = game.chapters.flatMap(({ id, title }) => {
    const situation = situations.find((one) => one.id === id);
    return situation ? [{ ...situation, title }] : [];
  });
  expect(parts).toHaveLength(game.chapters.length - 1);
  for (const { title, do: steps, lines: named } of parts) {
    const card = page
      .locator('.columns > li')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
    for (const step of steps) await expect(card).toContainText(step);
    for (const { name, phone, website } of lines.filter(({ id }) => named.includes(id))) {
      await expect(card).toContainText(name);
      if (phone) await expect(card.locator(`a[href="tel:${phone.replaceAll(' ', '')}"]`)).toBeVisible();
      if (website) await expect(card.locator(`a[href="${website}"]`)).toBeVisible();
    }
  }
});
