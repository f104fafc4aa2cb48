import type * as z from 'zod';

/** One step of the saved format: what it changes, and how a file of the version before becomes one of this. */
export interface Migration {
  readonly to: number;
  readonly says: string;
  up(document: z.core.util.JSONType): z.core.util.JSONType;
}

/** Every change of the saved format since the first, in order; one file each in `migrations/`. */
export const migrations: readonly Migration[] = [];

/** The version that this build writes. */
export const formatVersion = migrations.length + 1;
