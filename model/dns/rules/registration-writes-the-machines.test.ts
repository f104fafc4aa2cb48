import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import type { ZoneRecord } from '../dns-world.ts';
import { registrationWritesTheMachines } from './registration-writes-the-machines.ts';

describe('registration', () => {
  const written: ZoneRecord = {
    name: 'vm-a',
    type: 'A',
    values: ['10.0.0.4'],
    ttl: 10,
    from: toResourceId('vm-a'),
  };

  it('is told where it wrote the record', () => {
    expect(registrationWritesTheMachines.isRegistered([{ ...written, registered: true }])).toBe(true);
  });

  it('is not told where a person did', () => {
    expect(registrationWritesTheMachines.isRegistered([written])).toBe(false);
  });
});
