import { describe, expect, it } from 'vitest';
import { otherTenantsApproveByHand } from './other-tenants-approve-by-hand.ts';

describe('approval', () => {
  it.each([
    [true, false, false],
    [true, true, true],
    [false, false, true],
  ])('another tenant (%s), by hand (%s): %s', (targetTenantDiffers, manual, accepts) => {
    expect(otherTenantsApproveByHand.accepts({ targetTenantDiffers, manual })).toBe(accepts);
  });
});
