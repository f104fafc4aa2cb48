import { expect, test } from 'vitest';
import { publicAccessOffBeforeDnsIsReady } from './public-access-off-before-dns-is-ready.ts';

test('public access off too early is told by where the name leads', () => {
  const closes = { closesPublicAccess: true };
  expect(publicAccessOffBeforeDnsIsReady.happens(closes, { dns: 'public', layer: 'serviceAccess' })).toBe(
    true,
  );
  expect(publicAccessOffBeforeDnsIsReady.happens(closes, { dns: 'private', layer: 'nsgIn' })).toBe(false);
  expect(
    publicAccessOffBeforeDnsIsReady.happens(
      { closesPublicAccess: false },
      { dns: 'public', layer: 'serviceAccess' },
    ),
  ).toBe(false);
});
