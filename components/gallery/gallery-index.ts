import * as z from 'zod';

/** One starting point: its file, its picture and what it shows. */
export interface GalleryEntry {
  readonly slug: string;
  readonly title: string;
  readonly says: string;
  /** How many steps a workshop has; null for a design. */
  readonly steps: number | null;
}

const entry = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  says: z.string(),
  steps: z.number().int().positive().nullable().catch(null).default(null),
});

/** Reads the index of the gallery; entries that cannot be read are left out. */
export function readGalleryIndex(value: unknown): readonly GalleryEntry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const read = entry.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** The address of a file of the gallery, relative to the page so that a base path needs no setting. */
export function galleryAddress(file: string): string {
  return `gallery/${file}`;
}
