import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Light, dark, or what the system says. */
export type Theme = 'light' | 'dark' | 'system';

/** Which panels are open and how big; kept in this browser, not in the document. */
export interface Layout {
  readonly railOpen: boolean;
  readonly railTab: 'palette' | 'outline' | 'steps';
  readonly inspectorOpen: boolean;
  readonly answersOpen: boolean;
  readonly answersHeight: number;
  readonly minimap: boolean;
  /** Arrows of what is selected, beside the way of a question too. */
  readonly arrows: boolean;
  readonly theme: Theme;
}

/** What is open over the page; never kept. */
export interface OpenDialogs {
  readonly dialog:
    | 'commands'
    | 'shortcuts'
    | 'documents'
    | 'gallery'
    | 'export'
    | 'import'
    | 'tables'
    | 'rehearsal'
    | null;
  readonly searching: boolean;
}

const layoutKey = 'reachboard-layout';
const themeKey = 'reachboard-theme';

/** Below this width the side panels lie over the canvas. */
const narrow = 768;

/** High enough for a verdict, what stops it and the steps; the canvas keeps half of a small window. */
export const usualAnswersHeight = 336;

const usual: Layout = {
  railOpen: true,
  railTab: 'palette',
  inspectorOpen: true,
  answersOpen: true,
  answersHeight: usualAnswersHeight,
  minimap: false,
  arrows: false,
  theme: 'system',
};

/** The layout of this browser and what floats over it. */
export const layoutStore = createStore<Layout & OpenDialogs>(() => ({
  ...usual,
  dialog: null,
  searching: false,
}));

/** Reads the layout in a component. */
export function useLayout<T>(selector: (state: Layout & OpenDialogs) => T): T {
  return useStore(layoutStore, selector);
}

/** Changes the layout and keeps it. */
export function setLayout(change: Partial<Layout>): void {
  layoutStore.setState(change);
  const { railOpen, railTab, inspectorOpen, answersOpen, answersHeight, minimap, arrows } =
    layoutStore.getState();
  store(
    layoutKey,
    JSON.stringify({ railOpen, railTab, inspectorOpen, answersOpen, answersHeight, minimap, arrows }),
  );
}

/** Opens one of the dialogs, or closes it with null. */
export function showDialog(dialog: OpenDialogs['dialog']): void {
  layoutStore.setState({ dialog });
}

/** Shows the search over the canvas. */
export function showSearch(searching: boolean): void {
  layoutStore.setState({ searching });
}

/** Sets the theme and paints it. */
export function setTheme(theme: Theme): void {
  layoutStore.setState({ theme });
  store(themeKey, theme === 'system' ? null : theme);
  paintTheme();
}

/** Reads what was kept; to be called once by the page, after the first render. */
export function startLayout(): void {
  const theme = recall(themeKey);
  layoutStore.setState({
    ...readLayout(recall(layoutKey)),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    // Where the left panel would cover the canvas it waits to be asked for.
    ...(window.innerWidth < narrow ? { railOpen: false } : {}),
  });
  paintTheme();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintTheme);
}

/** The layout in a kept text; anything odd in it is left at its usual value. */
export function readLayout(text: string | null): Omit<Layout, 'theme'> {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    // Somebody else wrote there: the usual layout.
  }
  const { theme: _, ...fallback } = usual;
  if (typeof kept !== 'object' || kept === null) return fallback;
  const entries = Object.entries(fallback).map(([key, value]) => {
    const found = (kept as Record<string, unknown>)[key];
    return [key, typeof found === typeof value ? found : value];
  });
  const layout = Object.fromEntries(entries) as Omit<Layout, 'theme'>;
  return { ...layout, railTab: layout.railTab === 'outline' ? 'outline' : 'palette' };
}

/** The theme that is painted now. */
export function paintedTheme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function paintTheme(): void {
  document.documentElement.dataset.theme = paintedTheme(layoutStore.getState().theme);
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage is switched off: the layout lasts as long as the page.
  }
}
