/** Is a region inside the one that a tag is narrowed to; a tag without a region holds them all. */
export function isIn(tagRegion: string | null, region: string | null): 'yes' | 'no' | 'maybe' {
  if (tagRegion === null) return 'yes';
  if (region === null) return 'maybe';
  return region.toLowerCase() === tagRegion ? 'yes' : 'no';
}
