import { expect, test, type BrowserContext, type Page } from '@playwright/test';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const key = 'fledge.progress';
const lesson = '/nest/passwords/';
const place = '/my-place/';
const keepButton = 'Keep my place on this device';

const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const keysOf = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

/** The lessons that are stored, by id. */
async function lessonsOf(page: Page): Promise<unknown> {
  return (JSON.parse((await stored(page)) ?? '{}') as { lessons?: unknown }).lessons;
}

/** Puts a value where the place is saved, from an address of the site that runs no script. */
async function save(context: BrowserContext, value: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('/art/pip/happy.svg');
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, value] as const);
  await page.close();
}

async function keepFromLesson(page: Page): Promise<void> {
  await page.goto(`${lesson}#done`);
  await page.getByRole('button', { name: keepButton }).click();
  await expect(page.getByText('Kept! This device remembers')).toBeVisible();
}

async function erase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase my place' }).click();
  await page.getByRole('button', { name: 'Yes, erase it' }).click();
}

const shownAs = (page: Page, words: string) =>
  page.locator('[data-level-of="nest/passwords"]').getByText(words, { exact: true });

test('nothing is written before the child chooses', async ({ page }) => {
  for (const path of ['/', '/nest/', lesson, `${lesson}#done`, place]) await page.goto(path);
  await expect(page.getByRole('button', { name: keepButton })).toBeVisible();
  expect(await keysOf(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('what was done before the choice and after it is there next time', async ({ page }) => {
  await keepFromLesson(page);
  expect(await lessonsOf(page)).toEqual({ 'nest/passwords': 1 });
  await page.goto(place);
  await expect(shownAs(page, 'started')).toBeVisible();
  await expect(page.getByText('This device keeps your place.')).toBeVisible();
  await page.goto('/sky/passwords/');
  await expect.poll(() => lessonsOf(page)).toEqual({ 'nest/passwords': 1, 'sky/passwords': 1 });
});

test('the stage of last time is shown at home, once the place is kept', async ({ page }) => {
  const last = page.getByText('last time').filter({ visible: true });
  await page.goto('/sky/');
  await page.goto('/');
  await expect(last).toHaveCount(0);
  await page.goto(place);
  await page.getByRole('button', { name: keepButton }).click();
  await expect(page.getByText('Kept! This device remembers')).toBeVisible();
  for (const stage of ['Sky', 'Branch']) {
    await page.goto(`/${stage.toLowerCase()}/`);
    await page.goto('/');
    await expect(last).toHaveCount(1);
    await expect(page.getByRole('link', { name: stage })).toContainText('last time');
  }
});

test('the choice is answered in words, and the reader is taken there', async ({ page }) => {
  await page.goto(place);
  await page.getByRole('button', { name: keepButton }).focus();
  await page.keyboard.press('Enter');
  const said = page.locator('[data-keep] [role="status"]');
  await expect(said).toBeFocused();
  await expect(said).toHaveText(/Kept!/);
  await expect(page.getByRole('button', { name: keepButton })).toBeHidden();
});

test('two tabs: each hears of the other, and nothing is lost', async ({ page, context }) => {
  await keepFromLesson(page);
  await page.goto(place);
  const other = await context.newPage();
  await other.goto('/sky/passwords/');
  await expect(page.locator('[data-level-of="sky/passwords"]')).toBeVisible();
  expect(await lessonsOf(page)).toEqual({ 'nest/passwords': 1, 'sky/passwords': 1 });
});

test('two tabs that save at the same moment both save', async ({ page, context }) => {
  await keepFromLesson(page);
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all([tabs[0].goto('/branch/passwords/'), tabs[1].goto('/sky/passwords/')]);
  await expect
    .poll(() => lessonsOf(page))
    .toEqual({ 'branch/passwords': 1, 'nest/passwords': 1, 'sky/passwords': 1 });
});

test('erasing asks first, and No changes nothing', async ({ page }) => {
  await keepFromLesson(page);
  await page.goto(place);
  const before = await stored(page);
  await page.getByRole('button', { name: 'Erase my place' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase your place?' });
  await expect(dialog).toContainText('what you did in every lesson');
  const [no, yes] = await dialog.getByRole('button').all();
  const [noBox, yesBox] = [await no?.boundingBox(), await yes?.boundingBox()];
  expect([noBox?.width, noBox?.height]).toEqual([yesBox?.width, yesBox?.height]);
  await no?.click();
  await expect(dialog).toBeHidden();
  expect(await stored(page)).toBe(before);
  await page.getByRole('button', { name: 'Erase my place' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await stored(page)).toBe(before);
});

test('an erase in one tab wins in the other', async ({ page, context }) => {
  await keepFromLesson(page);
  const other = await context.newPage();
  await other.goto(place);
  await expect(shownAs(other, 'started')).toBeVisible();
  await page.goto(place);
  await erase(page);
  await expect(page.getByText('All gone.')).toBeVisible();
  await expect(page.locator('[data-erase-said]')).toBeFocused();
  await expect(shownAs(other, 'started')).toBeHidden();
  await expect(other.getByRole('button', { name: keepButton })).toBeVisible();
  expect(await stored(page)).toBe('{"app":"fledge","version":2,"generation":1,"kept":false,"lessons":{}}');
  await other.goto(lesson);
  await other.goto(place);
  expect(await lessonsOf(other)).toEqual({});
});

test('a save that cannot be read is put aside and told, and can be erased', async ({ page, context }) => {
  const broken = '{"app":"fledge","version":2,"gener';
  await save(context, broken);
  await page.goto('/nest/');
  await expect(page.getByText('We put it away safely.')).toBeVisible();
  await expect.poll(() => keysOf(page)).toEqual([`${key}.aside.1`]);
  expect(await page.evaluate((name) => localStorage.getItem(`${name}.aside.1`), key)).toBe(broken);
  await page.goto(place);
  await expect(page.getByText('An old place that would not open is here too.')).toBeVisible();
  await erase(page);
  await expect(page.getByText('All gone.')).toBeVisible();
  expect(await keysOf(page)).toEqual([]);
});

test('a save of a newer Fledge is told and stays as it is, byte for byte', async ({ page, context }) => {
  const newer = '{ "version": 99, "app": "fledge",  "birds": ["é", 1.50] }';
  await save(context, newer);
  for (const path of ['/nest/', lesson, place]) {
    await page.goto(path);
    await expect(page.getByText('Your place is from a newer Fledge.')).toBeVisible();
  }
  await expect(page.getByRole('button', { name: keepButton })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Erase my place' })).toBeHidden();
  expect(await stored(page)).toBe(newer);
  expect(await keysOf(page)).toEqual([key]);
});

test('an old save is read, and brought up to date with the next change', async ({ page, context }) => {
  await save(context, '{"app":"fledge","version":1,"generation":0,"done":["nest/passwords"]}');
  await page.goto(place);
  await expect(shownAs(page, 'done')).toBeVisible();
  await page.goto('/sky/passwords/');
  await expect.poll(() => lessonsOf(page)).toEqual({ 'nest/passwords': 3, 'sky/passwords': 1 });
});

test('blocked storage: everything works, and it is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  for (const path of [`${lesson}#done`, place]) {
    await page.goto(path);
    await expect(page.getByText('This device is not keeping your place.')).toBeVisible();
    await expect(page.getByRole('button', { name: keepButton })).toBeHidden();
  }
  expect(errors).toEqual([]);
});

test('full storage: everything works, it is said, and it can be tried again', async ({ page }) => {
  await page.goto(`${lesson}#done`);
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
      for (let part = 0; part < 3; part += 1) {
        try {
          localStorage.setItem(`other-site-${size}-${part}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await page.getByRole('button', { name: keepButton }).click();
  await expect(page.getByText('This device is full.')).toBeVisible();
  expect(await stored(page)).toBeNull();
  await page.evaluate(() => localStorage.clear());
  await page.getByRole('button', { name: keepButton }).click();
  await expect(page.getByText('Kept! This device remembers')).toBeVisible();
  expect(await lessonsOf(page)).toEqual({ 'nest/passwords': 1 });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says plainly that nothing is kept', async ({ page }) => {
    await page.goto(place);
    await expect(page.getByText('Nothing is being kept here.')).toBeVisible();
    await expect(page.getByText('Your name is not in it.')).toBeVisible();
    await expect(page.getByRole('button', { name: keepButton })).toBeHidden();
  });
});
