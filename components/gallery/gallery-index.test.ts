import { describe, expect, it } from 'vitest';
import { readGalleryIndex } from './gallery-index.ts';

describe('readGalleryIndex', () => {
  it('takes what it can read and leaves out the rest', () => {
    const good = { slug: 'service-endpoint', title: 'Service endpoint', says: 'One.', steps: null };
    expect(readGalleryIndex([good, { slug: '../etc', title: 'x', says: '' }, 7])).toEqual([good]);
  });

  it('tells workshops by their number of steps', () => {
    const [workshop, odd] = readGalleryIndex([
      { slug: 'a', title: 'A', says: '', steps: 12 },
      { slug: 'b', title: 'B', says: '', steps: 'many' },
    ]);
    expect([workshop?.steps, odd?.steps]).toEqual([12, null]);
  });

  it.each([null, {}, 'x'])('reads %j as an empty gallery', (value) =>
    expect(readGalleryIndex(value)).toEqual([]),
  );
});
