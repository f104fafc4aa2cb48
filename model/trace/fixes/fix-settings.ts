import type { Sentence } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Fix } from '../answer.ts';

/** Changes some settings of one resource. */
export function fixSettings(
  resource: ResourceId,
  settings: Readonly<Record<string, unknown>>,
  says: Sentence,
): Fix {
  return { edit: 'change-settings', input: { id: resource, settings }, says };
}
