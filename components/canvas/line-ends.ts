import { type Design, find, type Line, type ResourceId, referencesOf } from '../../model/index.ts';

/** An end of a line that can be put on another thing: the field that names it. */
export interface LineEnd {
  readonly end: 'from' | 'to';
  /** The resource whose field it is. */
  readonly holder: ResourceId;
  /** Dotted path of the field. */
  readonly path: string;
}

/** The ends of a line that some field names; an end without a field is the holder itself and stays. */
export function lineEnds(design: Design, line: Pick<Line, 'id' | 'from' | 'to'>): readonly LineEnd[] {
  const holders = [...new Set([line.id, line.from, line.to] as ResourceId[])];
  return (['from', 'to'] as const).flatMap((end): readonly LineEnd[] => {
    for (const holder of holders) {
      const resource = find(design, holder);
      if (!resource || holder === line[end]) continue;
      const reference = referencesOf(resource).find(({ id }) => id === line[end]);
      if (reference) return [{ end, holder, path: reference.path }];
    }
    return [];
  });
}
