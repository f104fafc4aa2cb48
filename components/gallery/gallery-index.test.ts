import { describe, expect, it } from 'vitest';
import { readGalleryIndex } from './gallery-index.ts';

describe('readGalleryIndex', () => {
  it('takes what it can read and leaves out the rest', () => {
    const good = { slug: 'service-endpoint', title: 'Service endpoint', says: 'One.', question: null };
    expect(readGalleryIndex([good, { slug: '../etc', title: 'x', says: '' }, 7])).toEqual([good]);
  });

  it('keeps an entry whose question it cannot read', () => {
    const [entry] = readGalleryIndex([{ slug: 'a', title: 'A', says: '', question: 'who' }]);
    expect(entry?.question).toBeNull();
  });

  it.each([null, {}, 'x'])('reads %j as an empty gallery', (value) =>
    expect(readGalleryIndex(value)).toEqual([]),
  );
});
