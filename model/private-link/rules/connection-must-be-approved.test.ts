import { describe, expect, it } from 'vitest';
import { connectionMustBeApproved } from './connection-must-be-approved.ts';

describe('a connection', () => {
  it.each([
    ['Approved', true],
    ['Pending', false],
    ['Rejected', false],
    ['Disconnected', false],
  ] as const)('that is %s carries traffic: %s', (state, carries) => {
    expect(connectionMustBeApproved.carries(state)).toBe(carries);
  });
});
