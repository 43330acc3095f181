/** The class that is chosen, and the ones to choose from. */
import { fillPlaces } from '#core/words.ts';
import { type Group, groupOf, nameOf } from './classes.ts';

export interface ClassPicker {
  /** The name of the class that is chosen: `blue-fox`. */
  chosen: () => string;
  /** What it is called: “Blue fox”. */
  label: (name?: string) => string;
  choose: (name: string) => void;
  /** Shows these as the ones that are kept here. */
  showKept: (names: readonly string[]) => void;
}

/** @param changed is told when another class was chosen */
export function offerClasses(changed: () => void): ClassPicker | undefined {
  const picker = document.querySelector<HTMLElement>('[data-class-picker]');
  const kept = picker?.querySelector<HTMLElement>('[data-kept-classes]');
  const said = picker?.querySelector<HTMLElement>('[data-class-chosen]');
  if (!picker || !kept || !said) return undefined;
  const words = JSON.parse(picker.dataset['words'] ?? '{}') as Record<string, string>;

  const radio = (name: keyof Group) =>
    picker.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';
  const chosen = () => `${radio('colour')}-${radio('picture')}`;
  const label = (name = chosen()) => {
    const group = groupOf(name);
    // A class of a later Fledge, or of a file that was written by hand, is called by its name.
    if (!group) return name;
    return fillPlaces(words['evidence.class.name'] ?? '', {
      colour: words[`evidence.class.colour.${group.colour}`] ?? '',
      picture: words[`evidence.class.picture.${group.picture}`] ?? '',
    });
  };
  const show = () => {
    said.textContent = label();
    for (const button of kept.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.value === chosen()));
  };
  const choose = (name: string) => {
    const group = groupOf(name);
    if (!group) return;
    for (const [key, value] of Object.entries(group)) {
      const input = picker.querySelector<HTMLInputElement>(`input[name="${key}"][value="${value}"]`);
      if (input) input.checked = true;
    }
    show();
  };
  const showKept = (names: readonly string[]) => {
    const known = names.flatMap((name) => groupOf(name) ?? []);
    kept.hidden = known.length === 0;
    kept.replaceChildren(
      ...known.map((group) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'tool press';
        button.value = nameOf(group);
        button.textContent = label(nameOf(group));
        return button;
      }),
    );
    show();
  };

  picker.addEventListener('change', () => {
    show();
    changed();
  });
  kept.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    choose(target.value);
    changed();
  });
  show();
  return { chosen, label, choose, showKept };
}
