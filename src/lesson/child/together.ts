import { nextShow, type Show } from './turns.ts';

/** Presses that choose nothing: ways on and back, looking closer, listening. */
const ways =
  '.listen, [data-open], ' +
  ['next', 'on', 'again', 'mend', 'tell', 'tell-back', 'replay', 'menu', 'menu-no', 'menu-other', 'rewind']
    .concat(['show-all', 'back', 'open', 'see', 'go-on', 'print', 'family', 'pick', 'all'])
    .map((move) => `[data-move="${move}"]`)
    .join(', ');
const controls = 'button:enabled, input:enabled';

/**
 * Has a child and a grown-up take turns in the page's game. It only watches: it looks at what is pressed and at what can be
 * pressed, so it serves every kind of game and can hold none of them up.
 */
export function playTogether(): void {
  const banner = document.querySelector<HTMLElement>('[data-together]');
  const island = document.querySelector('game-island');
  if (!banner || !island) return;
  banner.hidden = false;
  let show: Show = 'child';
  let turn: 'child' | 'adult' = 'child';
  let isChosen = false;

  const look = (): void => {
    const game = island.querySelector<HTMLElement>('[data-game]');
    const now = nextShow({
      turn,
      isChosen,
      isFinished: game?.dataset['state'] === 'finished',
      canChoose: [...(game?.querySelectorAll(controls) ?? [])].some(
        // What is chosen from a pretend app’s menu stands behind its button.
        (control) =>
          (!control.matches(ways) || control.matches('[data-move="menu"]')) && control.checkVisibility(),
      ),
    });
    ({ turn, isChosen } = now);
    if (now.show === show) return;
    show = now.show;
    for (const part of banner.querySelectorAll<HTMLElement>('[data-show]'))
      part.hidden = part.dataset['show'] !== show;
  };

  // What a press did is there a moment later; messages of a chat arrive later still.
  let isLooking = false;
  const lookSoon = (): void => {
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => {
      isLooking = false;
      look();
    }, 60);
  };
  island.addEventListener('click', ({ target }) => {
    const control = (target as Element).closest(controls);
    if (!control || control.matches(ways)) return;
    isChosen = true;
    lookSoon();
  });
  new MutationObserver(lookSoon).observe(island, { childList: true, subtree: true, attributes: true });
  look();
}
