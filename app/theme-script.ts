/** Where the chosen theme is kept, as `light` or `dark`; nothing there means the system's preference. */
export const themeKey = 'reachboard-theme';

/** Runs before the first paint, so that no page flashes in the other theme; the content policy knows its hash. */
export const themeScript = `(() => {
  let theme = null;
  try { theme = localStorage.getItem('${themeKey}'); } catch {}
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
})();`;
