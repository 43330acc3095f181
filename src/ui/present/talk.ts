/** Talk time as the class sees it: a strip that grows shorter, without numbers, sound or alarm. */
import { leftOf, type Talk } from '#core/class/talk.ts';

/** Draws a talk time, again and again while it goes on. */
export function followTalk(strip: HTMLElement): (talk: Talk | null) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  return (talk) => {
    clearInterval(timer);
    strip.hidden = talk === null;
    strip.classList.toggle('held', talk?.since === null);
    if (!talk) return;
    const draw = () => {
      const left = leftOf(talk, Date.now());
      strip.style.setProperty('--left', String(left / talk.of));
      if (left === 0) clearInterval(timer);
    };
    draw();
    if (talk.since !== null) timer = setInterval(draw, 500);
  };
}
