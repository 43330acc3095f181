/** The list of what this device keeps, each with a way to open it. */
import { sides } from '#core/evidence/index.ts';
import { fillPlaces } from '#core/words.ts';
import type { Kept } from '#device/tallies.ts';
import type { SheetWords } from './sheet.ts';

interface Ways {
  label: (group: string) => string;
  open: (group: string, lesson: string) => void;
  words: SheetWords;
}

export function showKept({ tallies, aside, refusal }: Kept, { label, open, words }: Ways): void {
  const list = document.querySelector<HTMLElement>('[data-kept-list]');
  const titles = new Map(
    [...document.querySelectorAll('option')].map((option) => [option.value, option.textContent.trim()]),
  );
  const rows = Object.entries(tallies.classes).flatMap(([group, lessons]) =>
    Object.entries(lessons).map(([lesson, votes]) => {
      const held = sides
        .filter((side) => votes[side])
        .map((side) => words[`evidence.said.side.${side}`] ?? '');
      const text = fillPlaces(words['evidence.said.row'] ?? '', {
        group: label(group),
        // A lesson of a later Fledge is called by its name.
        lesson: titles.get(lesson) ?? lesson,
        sides: held.join(', '),
      });
      const item = document.createElement('li');
      if (!titles.has(lesson)) {
        item.textContent = text;
        return item;
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'tool press';
      button.textContent = text;
      button.addEventListener('click', () => open(group, lesson));
      item.append(button);
      return item;
    }),
  );
  list?.replaceChildren(...rows);

  const some = rows.length > 0;
  for (const element of document.querySelectorAll<HTMLElement>('[data-when]')) {
    const when = element.dataset['when'];
    const holds = {
      some,
      none: !some && !refusal,
      aside: aside > 0,
      erasable: (some || aside > 0 || refusal === 'stuck') && refusal !== 'newer' && refusal !== 'blocked',
      blocked: refusal === 'blocked',
      newer: refusal === 'newer',
      stuck: refusal === 'stuck',
    };
    element.hidden = !holds[when as keyof typeof holds];
  }
}
