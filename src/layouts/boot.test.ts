// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/*
 * boot.js is printed into every page as it stands, so it explains itself here.
 * - It sets the display choices on <html> before anything is painted: a dark page never flashes white.
 * - A press on a button that is not awake yet is kept, and given to the button once its island has hydrated.
 *   `wake` removes `asleep` from the island, then dispatches `awake` on it without bubbling: hence the capture.
 * - The step that the address names is shown as soon as it is read. A browser sets `:target` only when all scripts have come,
 *   which on a slow line is a second later, and until then a reload would show the lesson's first step. Going to the
 *   same address again, without a new entry in the history, sets it at once. Held by tests/e2e/first-step.spec.ts, since
 *   it is the browser that does it. Going there takes the state of the tab's history away, where a play is kept
 *   (`device/kept-play.ts`): it is put back.
 */
const boot = readFileSync(`${import.meta.dirname}/boot.js`, 'utf8');

/** Runs the file's text as a page would. */
function run() {
  runInThisContext(boot);
}

function preferring(...liked: string[]) {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: liked.some((one) => query.includes(one)) }));
}

const listened: [string, EventListenerOrEventListenerObject][] = [];
const listen = document.addEventListener.bind(document);

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '';
  preferring();
  vi.spyOn(document, 'addEventListener').mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject) => {
      listened.push([type, listener]);
      listen(type, listener, true);
    },
  );
});

afterEach(() => {
  for (const [type, listener] of listened.splice(0)) document.removeEventListener(type, listener, true);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('it stays small', () => {
  expect(new TextEncoder().encode(boot).length).toBeLessThan(1900);
});

describe('display choices', () => {
  const usual = { js: '', theme: 'light', calm: 'false', size: 'normal', font: 'own' };
  const set = () =>
    Object.fromEntries(
      [...document.documentElement.attributes].map(({ name, value }) => [name.replace('data-', ''), value]),
    );

  test('nothing chosen: the usual', () => {
    run();
    expect(set()).toEqual(usual);
  });

  test('what was chosen', () => {
    const chosen = { theme: 'contrast', calm: true, size: 'largest', font: 'dyslexic' };
    localStorage.setItem('fledge.display', JSON.stringify(chosen));
    run();
    expect(set()).toEqual({ ...chosen, js: '', calm: 'true' });
  });

  test.each([
    [['color-scheme: dark'], 'dark'],
    [['contrast: more'], 'contrast'],
    [['contrast: more', 'color-scheme: dark'], 'contrast'],
  ])('a device that prefers %s', (liked, theme) => {
    preferring(...liked);
    run();
    expect(set().theme).toBe(theme);
  });

  test('a choice beats the device', () => {
    preferring('contrast: more');
    localStorage.setItem('fledge.display', '{"theme":"light"}');
    run();
    expect(set().theme).toBe('light');
  });

  test.each([
    '',
    '{"theme":',
    'null',
    '7',
    '"dark"',
    '[]',
    '{"theme":"x","calm":"yes","size":3,"font":null}',
    '{"theme":"__proto__"}',
  ])('a stored value of %j changes nothing', (stored) => {
    localStorage.setItem('fledge.display', stored);
    run();
    expect(set()).toEqual(usual);
  });

  test('blocked storage changes nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    run();
    expect(set()).toEqual(usual);
  });
});

describe('a press before hydration', () => {
  /** What the page shows before its script has come, and what that script would do. */
  function island(html: string) {
    document.body.innerHTML = `<main><game-island asleep>${html}</game-island></main>`;
    const element = document.querySelector('game-island')!;
    const pressed: string[] = [];
    return {
      pressed,
      press: (selector: string) => document.querySelector<HTMLElement>(selector)!.click(),
      wake(root: Element = element) {
        root.addEventListener('click', (event) => pressed.push((event.target as HTMLElement).id));
        root.removeAttribute('asleep');
        root.dispatchEvent(new Event('awake'));
      },
    };
  }
  const busy = () => [...document.querySelectorAll('[aria-busy]')].map(({ id }) => id);

  test('is kept, shown as busy, and given once the island is awake', () => {
    run();
    const game = island('<button id="a"><span>A</span></button>');
    game.press('span');
    expect(busy()).toEqual(['a']);
    game.wake();
    expect(game.pressed).toEqual(['a']);
    expect(busy()).toEqual([]);
    game.press('#a');
    expect(game.pressed).toEqual(['a', 'a']);
  });

  test('the last press wins, and is given once', () => {
    run();
    const game = island('<button id="a">A</button><button id="b">B</button>');
    game.press('#a');
    game.press('#b');
    game.press('#b');
    expect(busy()).toEqual(['b']);
    game.wake();
    expect(game.pressed).toEqual(['b']);
  });

  test('goes no further while the island sleeps', () => {
    run();
    const game = island('<form><input type="checkbox" id="box"><button id="go">Go</button></form>');
    const heard = vi.fn();
    document.querySelector('main')!.addEventListener('click', heard);
    document.querySelector('form')!.addEventListener('submit', heard);
    game.press('#box');
    game.press('#go');
    expect(heard).not.toHaveBeenCalled();
    expect(document.querySelector('input')!.checked).toBe(false);
  });

  test('waits for the outer island too', () => {
    run();
    const game = island('<game-island asleep id="inner"><button id="a">A</button></game-island>');
    game.press('#a');
    game.wake();
    expect(game.pressed).toEqual([]);
    game.wake(document.querySelector('#inner')!);
    expect(game.pressed).toContain('a');
  });

  test('is let go when the button has gone', () => {
    run();
    const game = island('<button id="a">A</button>');
    const button = document.querySelector('#a')!;
    game.press('#a');
    button.remove();
    game.wake();
    expect(game.pressed).toEqual([]);
    expect(button.hasAttribute('aria-busy')).toBe(false);
  });

  test('is let go when the island cannot wake', () => {
    run();
    const game = island('<button id="a">A</button>');
    game.press('#a');
    const script = document.body.appendChild(document.createElement('script'));
    script.dispatchEvent(new Event('error'));
    expect(busy()).toEqual([]);
  });

  test('links, plain text and buttons outside an island are left alone', () => {
    run();
    const game = island('<a href="#there" id="link">There</a><p id="text">Words</p>');
    document.body.insertAdjacentHTML('beforeend', '<button id="menu">Menu</button>');
    const heard = vi.fn();
    document.body.addEventListener('click', (event) => void heard((event.target as HTMLElement).id));
    for (const id of ['link', 'text', 'menu']) game.press(`#${id}`);
    expect(heard.mock.calls.flat()).toEqual(['link', 'text', 'menu']);
    expect(busy()).toEqual([]);
  });
});
