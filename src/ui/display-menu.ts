import { chooseDisplay, display, fonts, sizes, themes, type Display } from '#device/display.ts';

const find = <Value extends string>(values: readonly Value[], value: string): Value | undefined =>
  values.find((candidate) => candidate === value);

/** What one pressed option of the menu chooses; nothing for an option it does not know. */
function choiceOf(name: string, value: string): Partial<Display> {
  const theme = find(themes, value);
  const size = find(sizes, value);
  const font = find(fonts, value);
  if (name === 'theme' && theme) return { theme };
  if (name === 'size' && size) return { size };
  if (name === 'font' && font) return { font };
  return name === 'calm' ? { calm: value === 'on' } : {};
}

/** Lets the menu show what holds now, and answers its options at once. */
export function offerDisplayChoices(): void {
  const menu = document.getElementById('display-menu');
  if (!(menu instanceof HTMLFormElement)) return;
  menu.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) chooseDisplay(choiceOf(target.name, target.value));
  });
  display.subscribe(({ theme, size, font, calm }) => {
    for (const [name, value] of Object.entries({ theme, size, font, calm: calm ? 'on' : 'off' })) {
      const option = menu.querySelector(`input[name="${name}"][value="${value}"]`);
      if (option instanceof HTMLInputElement) option.checked = true;
    }
  });
}
