/** Reading pace: a moment to begin with, and this long for each letter, in ms. */
const moment = 500;
const aLetter = 28;
const longest = 2600;

/** Whether things stand at once: with Calm, and where less motion is asked for. */
const still = (): boolean =>
  document.documentElement.dataset['calm'] === 'true' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How many of the messages have come. Nobody is hurried: `all` shows the rest at once, and nothing runs out. */
export function createArrival(messages: () => readonly { says: string }[]) {
  let come = $state.raw(Infinity);

  $effect(() => {
    const coming = messages();
    if (still()) return;
    come = 1;
    let timer = setTimeout(
      function next() {
        come += 1;
        if (come < coming.length) timer = setTimeout(next, pace(coming[come]!.says));
      },
      pace(coming[1]?.says ?? ''),
    );
    return () => clearTimeout(timer);
  });

  return {
    get come() {
      return come;
    },
    all() {
      come = Infinity;
    },
  };
}

const pace = (says: string): number => Math.min(longest, moment + says.length * aLetter);
