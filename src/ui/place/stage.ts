/** The stage the child was last in: noted on its path, shown on the home page. */
import { stages } from '#core/curriculum.ts';
import { progress, rememberStage } from '#device/progress.ts';

export function noteThisStage(): void {
  const here = document.querySelector<HTMLElement>('[data-path]')?.dataset['path'];
  const stage = stages.find((candidate) => candidate === here);
  if (stage) void rememberStage(stage);
}

export function showLastStage(): void {
  progress.subscribe(({ stage }) => {
    for (const tag of document.querySelectorAll<HTMLElement>('[data-last-stage]')) {
      tag.hidden = tag.dataset['lastStage'] !== stage?.name;
    }
  });
}
