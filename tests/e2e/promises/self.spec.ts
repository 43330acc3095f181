import { expect, type Page, test } from '@playwright/test';
import { findBarriers, findBarriersInThemes } from '../support/axe.ts';
import { findKeyboardFaults } from '../support/keyboard.ts';
import { findBrokenLinks, findFrameFaults, findMarkupFaults } from '../support/markup.ts';
import { byKeys, byPointer, openGame, playToTheEnd } from '../support/player.ts';
import { playAtRandom } from '../support/random-player.ts';
import { findMissingWithoutScripts } from '../support/reading.ts';
import { findMisfits, showTextSize } from '../support/reflow.ts';
import { findSmallThings } from '../support/sizes.ts';
import { blockStorage, fillStorage, findLostText, findTraces, spoilStorage } from '../support/storage.ts';
import { watch } from '../support/watch.ts';
import { describeWeight, findFramework, sum, weigh } from '../support/weight.ts';

/**
 * The checks, checked: each finds the fault it is there for in a page that has it, and none in the same page without it.
 */
test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const styles = `
  * { box-sizing: border-box } body { margin: 0; font-size: 22px; color: #111; background: #fff }
  button, .card { min-width: 56px; min-height: 56px; font: inherit; margin: 12px }
  :focus-visible { outline: 5px solid #111 }
  [data-theme=dark] body { color: #eee; background: #111 }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }`;

/** A sound page of the Branch stage, with this in its main part and this in its head. */
const sound = (main: string, head = '') => `<!doctype html>
  <html lang="en-GB" data-stage="branch"><head><meta charset="utf-8"><title>A page</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><style>${styles}</style>${head}</head>
  <body><header><p>Fledge</p></header><main><h1>A page</h1>${main}</main><footer><p>The end</p></footer></body></html>`;

const prose = '<p>Some words for a reader, more than ten of them, so that the page says something.</p>';

/** Opens HTML at an address of the site, so that it has an origin with storage, as a page of ours does. */
async function open(
  page: Page,
  source: string,
  headers: Record<string, string> = {},
  path = '/self/',
): Promise<void> {
  await page.route(`**${path}`, (route) =>
    route.fulfill({ body: source, contentType: 'text/html', headers }),
  );
  await page.goto(path);
}

/** A check that takes the open page. */
type Check = (page: Page) => Promise<string[]>;

interface Case {
  /** What is wrong with the page. */
  fault: string;
  check: Check;
  good: string;
  bad: string;
  /** What the finding must say. */
  says: RegExp;
  width?: number;
  hash?: string;
}

const inThemes: Check = async (page) =>
  (await findBarriersInThemes(page)).flatMap(([theme, found]) =>
    found.map((barrier) => `${theme}: ${barrier}`),
  );

const inLargestText: Check = async (page) => {
  await showTextSize(page, 'largest');
  return findMisfits(page);
};

const cases: Case[] = [
  {
    fault: 'a button without a name',
    check: findBarriers,
    says: /button-name/,
    good: '<button type="button">Go</button>',
    bad: '<button type="button"></button>',
  },
  {
    fault: 'text fainter than AAA',
    check: findBarriers,
    says: /color-contrast-enhanced/,
    good: prose,
    bad: '<p><span style="color:#6a6a6a">Faint words</span></p>',
  },
  {
    fault: 'text fainter than AAA in the dark',
    check: inThemes,
    says: /dark: color-contrast-enhanced/,
    good: prose,
    bad: '<p><span style="color:#8a8a8a">Faint words</span></p>',
  },
  {
    fault: 'a button that one theme shows, and that has no name',
    check: inThemes,
    says: /contrast: button-name/,
    good: '<style>:root:not([data-theme=contrast]) .extra { display: none }</style><button type="button" class="extra">Go</button>',
    bad: '<style>:root:not([data-theme=contrast]) .extra { display: none }</style><button type="button" class="extra"></button>',
  },
  {
    fault: 'a target that one theme makes small',
    check: inThemes,
    says: /dark: target-size/,
    good: prose,
    bad: '<style>[data-theme=dark] .x { min-width: 9px; min-height: 9px; width: 9px; height: 9px; margin: 0; padding: 0; border: 0 }</style><button type="button" class="x" aria-label="One"></button><button type="button" class="x" aria-label="Two"></button>',
  },
  {
    fault: 'a landmark missing',
    check: findBarriers,
    says: /region/,
    good: prose,
    bad: '</main><div>Words outside every part</div><main>',
  },
  {
    fault: 'a page that scrolls sideways',
    check: findMisfits,
    says: /px wide/,
    width: 320,
    good: prose,
    bad: '<div style="width:400px">Wide</div>',
  },
  {
    fault: 'text past an edge that hides it',
    check: findMisfits,
    says: /cut at the side/,
    width: 320,
    good: prose,
    bad: '<div style="overflow:hidden"><p style="white-space:nowrap">A long line of words that nobody has given any room to break</p></div>',
  },
  {
    fault: 'text cut from below',
    check: findMisfits,
    says: /cut above or below/,
    good: prose,
    bad: '<div style="overflow:hidden;height:20px"><p>One line<br>and another</p></div>',
  },
  {
    fault: 'a page that only fits in normal text',
    check: inLargestText,
    says: /px wide/,
    width: 320,
    good: prose,
    bad: '<style>[data-size=largest] .grows { width: 500px }</style><p class="grows">Words</p>',
  },
  {
    fault: 'a bar over most of the view',
    check: findMisfits,
    says: /stays over/,
    good: prose,
    bad: '<p style="position:sticky;top:0;height:70vh">Bar</p>',
  },
  {
    fault: 'a small target',
    check: findSmallThings,
    says: /less than 56/,
    good: '<button type="button">Go</button>',
    bad: '<button type="button" style="min-height:40px;height:40px">Go</button>',
  },
  {
    fault: 'a small link that stands alone',
    check: findSmallThings,
    says: /less than 56/,
    good: '<p>A sentence with <a href="#x">a link</a> in it.</p>',
    bad: '<p><a href="#x">A link</a></p>',
  },
  {
    fault: 'targets too near to each other',
    check: findSmallThings,
    says: /apart, less than 12/,
    good: '<button type="button">Go</button><button type="button">Stop</button>',
    bad: '<button type="button" style="margin:0">Go</button><button type="button" style="margin:0">Stop</button>',
  },
  {
    fault: 'small text',
    check: findSmallThings,
    says: /written at 16\.0 px/,
    good: prose,
    bad: '<p style="font-size:16px">Small words</p>',
  },
  {
    fault: 'a small label in the footer',
    check: findSmallThings,
    says: /written at 19\.0 px, less than 20/,
    good: '</main><footer><p style="font-size:20px">Label</p></footer><main>',
    bad: '</main><footer><p style="font-size:19px">Label</p></footer><main>',
  },
  {
    fault: 'a small label on a choice, though a tag may be that small',
    check: findSmallThings,
    says: /“Choose me” is written at 20\.0 px, less than 22/,
    good: '<p style="font-size:20px">coming soon</p><button type="button">Choose me <span style="font-size:20px">next</span></button>',
    bad: '<button type="button" style="font-size:20px">Choose me</button>',
  },
  {
    fault: 'an adults’ part with small targets',
    check: findSmallThings,
    says: /less than 44/,
    good: '<div data-stage="adult"><button type="button" style="min-height:44px">Go</button></div>',
    bad: '<div data-stage="adult"><button type="button" style="min-height:40px">Go</button></div>',
  },
  {
    fault: 'a control Tab does not reach',
    check: findKeyboardFaults,
    says: /never reaches .*last/,
    good: '<button type="button">Go</button>',
    bad: '<button type="button" onkeydown="if (event.key === \'Tab\') event.preventDefault()">Trap</button><button type="button">last</button>',
  },
  {
    fault: 'a stop without an outline',
    check: findKeyboardFaults,
    says: /no outline/,
    good: '<button type="button">Go</button>',
    bad: '<button type="button" style="outline:none">Go</button>',
  },
  {
    fault: 'a stop that cannot be seen',
    check: findKeyboardFaults,
    says: /cannot be seen/,
    good: '<button type="button">Go</button>',
    bad: '<div class="unseen"><button type="button">Go</button></div>',
  },
  {
    fault: 'a stop under something else',
    check: findKeyboardFaults,
    says: /is covered/,
    good: '<button type="button">Go</button>',
    bad: '<button type="button">Go</button><div style="position:fixed;inset:0;background:#fff"></div>',
  },
  {
    fault: 'a step that says nothing',
    check: findMissingWithoutScripts,
    says: /the step #two shows 0 words/,
    good: `${prose}<section data-step id="two">${prose}</section>`,
    bad: `${prose}<section data-step id="two" hidden>${prose}</section>`,
  },
  {
    fault: 'a game without its twin',
    check: findMissingWithoutScripts,
    says: /twin/,
    good: `<section data-step id="play"><div data-game="nest/passwords"></div>${prose.repeat(3)}</section>`,
    bad: `${prose}<section data-step id="play"><div data-game="nest/passwords"></div>Play the game</section>`,
  },
  {
    fault: 'a page whose headings are all hidden',
    check: findMissingWithoutScripts,
    says: /no heading can be seen/,
    good: prose,
    bad: `<style>h1 { display: none }</style>${prose}`,
  },
  {
    fault: 'a dead button',
    check: findMissingWithoutScripts,
    says: /does nothing/,
    good: `${prose}<button type="button" popovertarget="more">More</button><div popover id="more">More</div>`,
    bad: `${prose}<button type="button">Dead</button>`,
  },
  {
    fault: 'prose that stays hidden',
    check: findMissingWithoutScripts,
    says: /is hidden/,
    good: prose,
    bad: `${prose}<p style="display:none">More</p>`,
  },
];

for (const { fault, check, good, bad, says, width = 1280 } of cases) {
  test(`finds ${fault}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 });
    await open(page, sound(good), {}, '/self/good/');
    expect(await check(page)).toEqual([]);
    await open(page, sound(bad), {}, '/self/bad/');
    expect((await check(page)).join('\n')).toMatch(says);
  });
}

test('a label is part of its radio’s target, and a group is one stop', async ({ page }) => {
  const radio = (value: string) =>
    `<p style="margin:12px"><input type="radio" name="one" id="${value}" class="unseen"><label class="card" for="${value}" style="display:inline-block">${value}</label></p>`;
  const focus = '<style>input:focus-visible + label { outline: 5px solid #111 }</style>';
  await open(page, sound(radio('yes') + radio('no'), focus));
  expect(await findSmallThings(page)).toEqual([]);
  expect(await findKeyboardFaults(page)).toEqual([]);
});

test('a skip link is seen once it has the focus', async ({ page }) => {
  const skip = (focused: string) =>
    sound(
      '<a class="skip" href="#x">Skip</a>',
      `<style>.skip { position: absolute; left: -999px } .skip:focus { ${focused} }</style>`,
    );
  await open(page, skip('left: 0'), {}, '/self/good/');
  expect(await findKeyboardFaults(page)).toEqual([]);
  await open(page, skip(''), {}, '/self/bad/');
  expect((await findKeyboardFaults(page)).join()).toMatch(/cannot be seen/);
});

const noises: [string, string, RegExp][] = [
  [
    'a picture from elsewhere',
    '<img src="https://elsewhere.example/x.png" alt="">',
    /off the origin: https:\/\/elsewhere/,
  ],
  [
    'a socket',
    '<script>new WebSocket("wss://elsewhere.example/")</script>',
    /WebSocket opened: wss:\/\/elsewhere/,
  ],
  ['an uncaught error', '<script>throw new Error("oh dear")</script>', /uncaught: oh dear/],
  ['a lost promise', '<script>Promise.reject(new Error("oh dear"))</script>', /uncaught: oh dear/],
  ['a warning', '<script>console.warn("careful")</script>', /console warning: careful/],
  ['a missing file', '<img src="/no-such-picture.png" alt="">', /404 from/],
];

for (const [noise, source, says] of noises) {
  test(`hears ${noise}`, async ({ page, context, baseURL }) => {
    const heard = await watch(context, baseURL ?? '');
    await open(page, sound(prose));
    expect(heard).toEqual([]);
    await page.route('**/no-such-picture.png', (route) => route.fulfill({ status: 404 }));
    await open(page, sound(source), {}, '/self/bad/');
    await expect.poll(() => heard.join('\n')).toMatch(says);
  });
}

test('hears a broken policy, trusted types too', async ({ page, context, baseURL }) => {
  const heard = await watch(context, baseURL ?? '');
  const policy = {
    'content-security-policy':
      "script-src 'unsafe-inline'; style-src 'self'; require-trusted-types-for 'script'",
  };
  await open(
    page,
    sound('<p style="color:red">Red</p><script>document.body.innerHTML += "x"</script>'),
    policy,
  );
  await expect.poll(() => heard.join('\n')).toMatch(/policy broken: style-src/);
  await expect.poll(() => heard.join('\n')).toMatch(/policy broken: require-trusted-types-for/);
});

test('finds what a visit writes', async ({ page }) => {
  await open(page, sound(prose), {}, '/self/good/');
  expect(await findTraces(page)).toEqual([]);
  const write =
    '<script>localStorage.a = 1; sessionStorage.b = 2; document.cookie = "c=3"; indexedDB.open("d")</script>';
  await open(page, sound(write), {}, '/self/bad/');
  await expect
    .poll(() => findTraces(page))
    .toEqual(['cookie c', 'localStorage a', 'sessionStorage b', 'indexedDB d']);
});

for (const [name, prepare] of [
  ['blocked', blockStorage],
  ['full', fillStorage],
] as const) {
  test(`storage can be ${name}`, async ({ page, context, baseURL }) => {
    const heard = await watch(context, baseURL ?? '');
    await prepare(context);
    await open(page, sound('<script>localStorage.setItem("a", "1")</script>'));
    await expect.poll(() => heard.join('\n')).toMatch(/uncaught: /);
  });
}

test('a spoiled value is there, and missed when it is thrown away', async ({ page, context }) => {
  await spoilStorage(context, '{"half');
  await open(page, sound(prose), {}, '/self/good/');
  expect(await findLostText(page, '{"half')).toEqual([]);
  await page.evaluate(() => localStorage.clear());
  expect(await findLostText(page, '{"half')).toHaveLength(1);
});

test('finds faults of markup, frame and links', async () => {
  const good = sound(`<p><a href="/">Home</a> <a href="#here">Here</a></p><p id="here">x</p>`).replace(
    /<style>.*?<\/style>/s,
    '',
  );
  expect(await findMarkupFaults(good)).toEqual([]);
  expect(await findFrameFaults(good)).toEqual([]);
  expect(await findBrokenLinks({ path: '/self/' }, good)).toEqual([]);
  expect(
    (
      await findMarkupFaults(sound('<p><div>Block in a paragraph</div></p><i id="a"></i><i id="a"></i>'))
    ).join(),
  ).toMatch(/no-dup-id/);
  expect(
    await findFrameFaults('<!doctype html><html><head></head><body><h1></h1><h1>Two</h1></body></html>'),
  ).toEqual([
    'no language on <html>',
    '2 h1 headings',
    'the h1 is empty',
    '0 main parts',
    'no header',
    'no footer',
    'no title',
    'no viewport',
  ]);
  const lost = sound('<a href="/nowhere/">Lost</a><a href="#nothing">Lost</a><img src="none.png" alt="">');
  expect(await findBrokenLinks({ path: '/self/' }, lost)).toEqual([
    '/nowhere/ leads nowhere',
    '#nothing leads to a page without that part',
    'none.png leads nowhere',
  ]);
});

test('weighs what comes over the wire, and finds a framework', async ({ page }) => {
  const loaded = await weigh(page);
  const framework = findFramework(page);
  const script = `/* https://svelte.dev/e/x */ "${'x'.repeat(5000)}"`;
  await page.route('**/self.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }));
  await open(page, sound(`${prose}<script src="/self.js"></script><game-island></game-island>`));
  await page.waitForLoadState('networkidle');
  expect(sum(loaded)).toBeGreaterThan(5000);
  expect(describeWeight(loaded)).toMatch(/KB Script \/self\.js/);
  expect(await framework()).toEqual(['Svelte in /self.js', '1 islands']);
});

/** A small game: `rounds` right answers finish it. With a trap, the wrong answer leaves nothing to press. */
const game = (wrong: string, ending = 'You kept every key at home, and you told a grown-up. Well done!') =>
  sound(`<div data-game="branch/self" data-state="ready"><p id="says">Which?</p>
    <button type="button" id="right">Right</button> <button type="button" id="wrong">Wrong</button></div><script>
    const root = document.querySelector('[data-game]'), says = document.querySelector('#says');
    let rounds = 0;
    const press = (id, act) => document.querySelector(id).addEventListener('click', act);
    press('#right', () => {
      rounds = root.dataset.state === 'finished' ? 0 : rounds + 1;
      root.dataset.state = rounds < 3 ? 'playing' : 'finished';
      says.textContent = rounds < 3 ? 'Round ' + rounds : '${ending}';
    });
    press('#wrong', () => { ${wrong} });</script>`);

for (const [name, press] of [
  ['pointer', byPointer],
  ['keys', byKeys],
] as const) {
  test(`the player by ${name} finishes a game that can be finished, and no other`, async ({ page }) => {
    await open(page, game('says.textContent = "Try again"'), {}, '/self/good/');
    await openGame(page, '/self/good/');
    expect(await playToTheEnd(page, press)).toMatchObject({ finished: 1, findings: [] });
    await open(page, game('rounds = -1000'), {}, '/self/bad/');
    await openGame(page, '/self/bad/');
    expect((await playToTheEnd(page, press, { most: 20 })).findings.join()).toMatch(
      /not finished after 20 presses/,
    );
  });
}

test('the player by keys finds a choice that keys cannot reach', async ({ page }) => {
  await open(page, game('').replaceAll('<button type="button"', '<button type="button" tabindex="-1"'));
  await openGame(page, '/self/');
  await expect(playToTheEnd(page, byKeys)).rejects.toThrow(/Tab does not reach/);
});

test('the random player finds a trap, an odd state and an end that says nothing', async ({ page }) => {
  const play = async (source: string) => {
    await open(page, source);
    await openGame(page, '/self/');
    const { findings } = await playAtRandom(page, 1, 60);
    await page.unroute('**/self/');
    return findings.join('\n');
  };
  expect(await play(game('says.textContent = "Try again"'))).toBe('');
  expect(await play(game('for (const b of root.querySelectorAll("button")) b.disabled = true'))).toMatch(
    /a trap after/,
  );
  expect(await play(game('root.dataset.state = "lost"'))).toMatch(/the state is “lost”/);
  expect(await play(game('', 'Done'))).toMatch(/an end that says nothing/);
});
