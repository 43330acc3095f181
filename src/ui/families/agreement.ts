import { choose, move, read, write, type Chosen } from '#core/agreement.ts';
import { fillPlaces } from '#core/words.ts';

/** As many as fit one sheet in large letters. */
const few = 12;

/**
 * Choosing and ordering promises. What is chosen stands in the page and in its address, and nowhere else. The address is
 * changed in place: Back leads to where one came from.
 */
export function offerAgreement(): void {
  const root = document.querySelector<HTMLElement>('[data-agreement]');
  const said = root?.querySelector<HTMLElement>('[data-said]');
  if (!root || !said) return;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-choose]')];
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-promise]')].map((row) => [
      Number(row.dataset['promise']),
      row,
    ]),
  );
  const sideOf = (promise: number) => rows.get(promise)?.closest('[data-side]');
  let chosen: Chosen = [];

  const show = (): void => {
    // A few promises are printed large, as for the kitchen wall.
    root.toggleAttribute('data-chosen', chosen.length > 0);
    root.toggleAttribute('data-few', chosen.length > 0 && chosen.length <= few);
    for (const box of boxes) box.checked = chosen.includes(Number(box.value));
    for (const [promise, row] of rows) row.hidden = !chosen.includes(promise);
    for (const promise of chosen) sideOf(promise)?.append(rows.get(promise) ?? '');
    for (const list of root.querySelectorAll('[data-side]')) {
      const shown = [...list.querySelectorAll('[data-promise]:not([hidden])')];
      for (const [at, row] of shown.entries()) {
        buttonIn(row, 'up').disabled = at === 0;
        buttonIn(row, 'down').disabled = at === shown.length - 1;
      }
    }
  };
  const become = (next: Chosen): void => {
    chosen = next;
    show();
    history.replaceState(history.state, '', location.pathname + location.search + write(chosen));
  };

  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    become(choose(chosen, Number(target.value), target.checked));
  });
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-move]');
    const row = button?.closest<HTMLElement>('[data-promise]');
    if (!button || !row) return;
    const promise = Number(row.dataset['promise']);
    const side = sideOf(promise);
    const by = button.dataset['move'];
    if (by !== 'up' && by !== 'down') {
      become(choose(chosen, promise, false));
      side?.parentElement?.querySelector<HTMLElement>('h3')?.focus();
      return;
    }
    become(move(chosen, promise, by, (other) => sideOf(other) === side));
    // A row that is moved in the page loses the focus; at an end the other way is left.
    (button.disabled ? buttonIn(row, by === 'up' ? 'down' : 'up') : button).focus();
    const inSide = chosen.filter((other) => sideOf(other) === side);
    said.textContent = fillPlaces(said.dataset['said'] ?? '', {
      now: inSide.indexOf(promise) + 1,
      of: inSide.length,
    });
  });

  const readAddress = (): void => {
    chosen = read(location.hash, new Set(rows.keys()));
    show();
  };
  window.addEventListener('hashchange', readAddress);
  // A browser that comes back to a page may tick the boxes as they were.
  window.addEventListener('pageshow', readAddress);
  readAddress();
}

function buttonIn(row: Element, move: 'up' | 'down'): HTMLButtonElement {
  const button = row.querySelector<HTMLButtonElement>(`[data-move="${move}"]`);
  if (!button) throw new Error(`A promise has no way ${move}`);
  return button;
}
