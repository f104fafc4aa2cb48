import type { KindName } from '../catalog/kinds.ts';
import { nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Defaults, Design } from './design.ts';
import { type DesignResult, refused } from './edit.ts';
import { changeSettingsIn } from './edits/change-settings.ts';
import type { Resource } from './resource.ts';

/** The two ends of a connection in the order of its entry, and what it is made in. */
export interface ConnectionEnds {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly from: Resource;
  readonly to: Resource;
}

/** One way in which two resources can be joined. */
export interface ConnectionEntry {
  readonly id: string;
  /** For the chooser: what is made. */
  readonly title: string;
  /** One sentence on what it does. */
  readonly says: string;
  readonly from: readonly KindName[];
  readonly to: readonly KindName[];
  /** Not offered at all where it makes no sense; left out: always offered. */
  isMeant?(ends: ConnectionEnds): boolean;
  /** Why Azure would not take it, and the remedy. */
  whyNot(ends: ConnectionEnds): Sentence | null;
  /** Makes it; `id` is for the record that it may need. */
  make(ends: ConnectionEnds, id: ResourceId): DesignResult;
}

/** A connection that is one reference field of the first end. */
export function byReference(
  entry: Omit<ConnectionEntry, 'whyNot' | 'make'> & { readonly field: string },
): ConnectionEntry {
  const { field, ...head } = entry;
  const current = ({ from }: ConnectionEnds) => (from.settings as Readonly<Record<string, unknown>>)[field];
  return {
    ...head,
    whyNot: (ends) => {
      const value = current(ends);
      const has = Array.isArray(value) ? value.includes(ends.to.id) : value === ends.to.id;
      return has ? alreadyJoined(ends) : null;
    },
    make: (ends) => {
      const value = current(ends);
      const next = Array.isArray(value) ? [...value, ends.to.id] : ends.to.id;
      return changeSettingsIn(ends.design, { id: ends.from.id, settings: { [field]: next } });
    },
  };
}

/** The refusal for what exists already. */
export function alreadyJoined({ from, to }: ConnectionEnds): Sentence {
  return say`${nameOf(from)} and ${nameOf(to)} are already connected in this way.`;
}

/** The refusal as the result of an edit. */
export function refusedConnection({ design, from }: ConnectionEnds, why: Sentence): DesignResult {
  return refused(design, 'connect/refused', why, from.id);
}
