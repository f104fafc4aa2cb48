import type { Exporter } from './exporter.ts';

/** Every format, in the order of the dialog: one line each. */
export const exporters: readonly Exporter[] = [];
