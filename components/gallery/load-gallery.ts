import { printSentence } from '../../model/index.ts';
import { documentStore } from '../../store/document-store.ts';
import { pictureFonts, withFonts } from '../../store/picture.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { openText } from '../../store/session.ts';
import { type GalleryEntry, galleryAddress, readGalleryIndex } from './gallery-index.ts';

/** Reads the list of starting points; an app without them has an empty gallery. */
export async function loadGallery(): Promise<readonly GalleryEntry[]> {
  const response = await fetch(galleryAddress('index.json'));
  return response.ok ? readGalleryIndex(await response.json()) : [];
}

/** The picture of a starting point in light or dark, with its fonts inside where they can be had. */
export async function loadPicture(slug: string, theme: 'light' | 'dark'): Promise<string> {
  const response = await fetch(galleryAddress(theme === 'dark' ? `${slug}.dark.svg` : `${slug}.svg`));
  if (!response.ok) throw new Error(`There is no picture of ${slug}.`);
  const [svg, fonts] = await Promise.all([response.text(), pictureFonts().catch(() => [])]);
  return withFonts(svg, fonts);
}

/** Opens a starting point as a design of its own and asks its question; gives why not when it fails. */
export async function openEntry(entry: GalleryEntry): Promise<string | null> {
  const name = `${entry.slug}.reachboard.json`;
  try {
    const response = await fetch(galleryAddress(name));
    if (!response.ok) return `${entry.title} could not be loaded (${response.status}).`;
    const before = documentStore.getState().document;
    const problems = await openText(await response.text(), entry.title);
    const { document } = documentStore.getState();
    if (document === before) return problems.map(({ says }) => printSentence(says)).join(' ');
    selectionStore.getState().ask(document.questions[0] ?? null);
    return null;
  } catch {
    return `${entry.title} could not be loaded. Check the connection.`;
  }
}
