import { describe, expect, it } from 'vitest';
import { configurationCountsOnceDeployed } from './configuration-counts-once-deployed.ts';

const { counts } = configurationCountsOnceDeployed;

describe('a configuration counts once deployed', () => {
  it.each([
    ['deployed', [], 'yes'],
    ['deployed', ['West Europe'], 'yes'],
    ['deployed', ['northeurope'], 'no'],
    ['notDeployed', [], 'no'],
    ['unknown', [], 'maybe'],
    ['unknown', ['northeurope'], 'no'],
  ])('%s to %j: %s in West Europe', (deployment, regions, answer) => {
    expect(counts({ deployment, regions }, 'westeurope')).toBe(answer);
  });
});
