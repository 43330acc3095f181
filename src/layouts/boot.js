// Why: boot.test.ts
{
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem('fledge.display')) || saved;
  } catch {
    // None
  }
  const prefers = (query) => matchMedia(`(prefers-${query})`).matches;
  const oneOf = (value, all) => (all.includes(value) ? value : all[0]);
  const data = document.documentElement.dataset;
  const themes = ['light', 'dark', 'contrast'];
  data.js = '';
  data.theme = themes.includes(saved.theme)
    ? saved.theme
    : themes[prefers('contrast: more') ? 2 : prefers('color-scheme: dark') ? 1 : 0];
  data.calm = saved.calm === true;
  data.size = oneOf(saved.size, ['normal', 'large', 'largest']);
  data.font = oneOf(saved.font, ['own', 'dyslexic']);

  const asleep = 'game-island[asleep]';
  let pressed;
  const release = () => {
    pressed?.removeAttribute('aria-busy');
    pressed = null;
  };
  const listen = (type, answer) => document.addEventListener(type, answer, true);
  listen('click', (event) => {
    const control = event.target.closest?.('button,input');
    if (!control?.closest(asleep)) return;
    event.preventDefault();
    event.stopPropagation();
    release();
    pressed = control;
    control.setAttribute('aria-busy', 'true');
  });
  listen('awake', () => {
    const woken = pressed;
    if (!woken || woken.closest(asleep)) return;
    release();
    if (woken.isConnected) woken.click();
  });
  listen('error', (event) => {
    if (event.target.localName === 'script') release();
  });

  if (location.hash) {
    new MutationObserver((_, observer) => {
      const named = document.getElementById(location.hash.slice(1));
      if (named || document.readyState !== 'loading') observer.disconnect();
      if (!named) return;
      const { state } = history;
      location.replace(location.hash);
      history.replaceState(state, '');
    }).observe(document, { childList: true, subtree: true });
  }
}
