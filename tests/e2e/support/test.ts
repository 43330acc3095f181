import { test as base, type Locator, type Page } from '@playwright/test';

/** Frames until a game has answered a press, painted the answer and moved the focus (`ui/game/play.svelte.ts`). */
const frames = 3;

/** Waits as a person does: for what a press did to be there. A press that leaves the page has nothing to wait for. */
export async function answered(page: Page): Promise<void> {
  try {
    await page.evaluate(async (count) => {
      for (let frame = 0; frame < count; frame += 1) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }
    }, frames);
  } catch (error) {
    if (!/context was destroyed|closed|navigation/.test(String(error))) throw error;
  }
}

/**
 * The pages that run scripts and are waited for. All pages of a worker share the methods of their locators, those of other
 * tests and those without scripts too: none of these is waited for.
 */
const answering = new WeakSet<Page>();

/** Whose `click` has been taught to wait. */
const taught = new WeakSet<Locator>();

/**
 * Has every press on this page followed by its answer: the pointer's, and those of Enter and Space. Pages that a test opens
 * itself ask for it. The page must run scripts.
 */
export function waitForAnswersOf(page: Page): Page {
  answering.add(page);
  const locator = Object.getPrototypeOf(page.locator('html')) as Locator;
  if (!taught.has(locator)) {
    taught.add(locator);
    const click: (this: Locator, options?: object) => Promise<void> = Reflect.get(locator, 'click');
    locator.click = async function (this: Locator, options) {
      await click.call(this, options);
      if (answering.has(this.page())) await answered(this.page());
    };
  }
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (key, options) => {
    await press(key, options);
    if (key === 'Enter' || key === 'Space') await answered(page);
  };
  return page;
}

/** The same test, whose page is waited for after every press. */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    await use(javaScriptEnabled ? waitForAnswersOf(page) : page);
  },
});
