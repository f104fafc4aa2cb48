import type { Importer } from './import-types.ts';

/** Every kind of file that can be read; the first that recognises a file reads it. */
export const importers: readonly Importer[] = [];
