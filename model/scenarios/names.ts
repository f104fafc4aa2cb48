import { namesFromASite } from './names/from-a-site.ts';
import { namesInsideAzure } from './names/inside-azure.ts';
import type { Scenario } from './scenario.ts';

/** Documented situations of names, followed to where the packet ends. */
export const names: readonly Scenario[] = [...namesInsideAzure, ...namesFromASite];
