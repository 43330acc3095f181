/**
 * A seeded player of any game. It knows only what every game promises: a root with `data-game` and `data-state`, and real,
 * enabled buttons or inputs in it. Runs inside the page.
 */

export interface Player {
  /** The control it would press next; nothing while the game shows none. */
  next: () => HTMLElement | undefined;
  state: () => string | undefined;
  /** Plays until finished, starting again if need be, with a press as soon as the last was answered. */
  play: (plays: number) => Promise<number>;
}

declare global {
  interface Window {
    fledgePlayer: Player;
  }
}

/** More presses than any game takes, so that one which cannot be finished is a fault and not a wait. */
const mostPresses = 3000;

/** Hand this to `page.addInitScript`: it is sent as text, so it uses nothing from outside itself. */
export function installPlayer({ seed, mostPresses }: { seed: number; mostPresses: number }): void {
  let random = seed;
  const chance = () => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    return random / 2 ** 32;
  };
  const root = () => document.querySelector<HTMLElement>('[data-game]');
  const state = () => root()?.dataset['state'];
  const next = () => {
    const controls = [
      ...(root()?.querySelectorAll<HTMLElement>('button:enabled, input:enabled') ?? []),
    ].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        control.ariaDisabled !== 'true' &&
        // To tell someone and to listen are always possible; whoever only does that does not play.
        control.dataset['move'] !== 'tell' &&
        control.dataset['listen'] === undefined,
    );
    const again = controls.find((control) => control.dataset['move'] === 'replay');
    return (state() === 'finished' && again) || controls[Math.floor(chance() * controls.length)];
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  /** A press is answered in the frame after the one that shows it. */
  const settle = async () => {
    await frame();
    await frame();
  };
  const play = async (plays: number) => {
    let presses = 0;
    for (let played = 0; played < plays; played += 1) {
      if (state() === 'finished') next()?.click();
      await settle();
      for (let left = mostPresses; state() !== 'finished'; left -= 1) {
        if (left === 0)
          throw new Error(
            `${root()?.dataset['game'] ?? 'The game'} was not finished in ${mostPresses} presses`,
          );
        next()?.click();
        presses += 1;
        await settle();
      }
    }
    return presses;
  };
  window.fledgePlayer = { next, state, play };
}

/** What `installPlayer` takes. */
export const playerOf = (seed: number) => ({ seed, mostPresses });
