import { describe, expect, it, test } from 'vitest';
import { emptyDesign } from '../document/design.ts';
import { proposeName } from '../document/names.ts';
import type { KindEntry } from './kind.ts';
import { findKind, type KindName, kinds, referableKinds } from './kinds.ts';
import { services } from './services.ts';

const entries: readonly (readonly [string, KindEntry])[] = kinds.map((entry) => [entry.kind, entry]);

describe.each(entries)('%s', (_, entry) => {
  it('has valid defaults', () => {
    const settings = entry.settings.parse({});
    expect(entry.settings.parse(settings)).toEqual(settings);
    expect(entry.summary?.(settings as never) ?? '').toBeTypeOf('string');
  });

  it('has a glyph that is path data within its box', () => {
    expect(entry.glyph).toMatch(/^M[\d\s.,MmLlHhVvCcSsQqTtAaZz-]+$/);
    const [, x = 0, y = 0] = (/^M\s*(-?[\d.]+)[\s,]*(-?[\d.]+)/.exec(entry.glyph) ?? []).map(Number);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(24);
  });

  it('lives in frames that exist, or on the open canvas', () => {
    expect(entry.livesIn.length).toBeGreaterThan(0);
    for (const home of entry.livesIn) {
      if (home === 'canvas') continue;
      expect(findKind(home)?.drawnAs).toBe('frame');
    }
  });

  it('has a ground exactly when it is a frame', () => {
    expect(entry.ground !== undefined).toBe(entry.drawnAs === 'frame');
  });

  it('accepts the name that is proposed for it', () => {
    const name = proposeName(emptyDesign, entry.kind as KindName);
    expect(name).not.toBe('');
    expect(name).toMatch(entry.nameRule?.pattern ?? /./);
  });

  it('keeps the capital of its title in a sentence where a small letter would spoil it', () => {
    if (/^\S+[A-Z]|^Azure /.test(entry.title)) expect(entry.properName).toBe(true);
  });

  it('is told in one sentence', () => {
    expect(entry.says).toMatch(/^[A-Z].*\.$/);
    expect(entry.says).not.toContain('!');
  });
});

test.each(['title', 'label', 'kind'] as const)('no two kinds share a %s', (field) => {
  const words = kinds.map((entry) => entry[field] as string);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('references may name anything, or what a private endpoint stands for', () => {
  expect(referableKinds(['*any'])).toHaveLength(kinds.length);
  expect(referableKinds(['*privateLinkTarget'])).toContain('sqlManagedInstance');
  expect(referableKinds(['subnet'])).toEqual(['subnet']);
});

// Names that all resources of a service share.
const sharedNames = [
  'applicationinsights.azure.com',
  'notebooks.azure.net',
  'api.azureml.ms',
  'adf.azure.com',
  'azure-automation.net',
  'opinsights.azure.com',
  'blob.core.windows.net',
  'monitor.azure.com',
  // Apps have names below the domain of their environment.
  'azurecontainerapps.io',
];

describe.each(services.map((entry) => [entry.kind, entry] as const))(
  'names of %s',
  (_, { service, settings }) => {
    it('are hidden by a well-formed zone each', () => {
      for (const host of service.hosts('name', 'westeurope', settings.parse({}) as never)) {
        const isShared = sharedNames.some((suffix) => host.fqdn.endsWith(suffix));
        expect(host.fqdn).toMatch(isShared ? /^[\w.-]+\.[a-z.]+$/ : /^name[\w.-]*\.[a-z.]+$/);
        expect(host.zone).toMatch(/^privatelink(\.[a-z0-9-]+)+$/);
        expect(host.record).toMatch(isShared ? /^(?:@|[\w.-]+)$/ : /^name[\w.-]*$/);
        // A workspace has none of its own: a private link scope stands for it.
        const groups = service.subresources.map(({ groupId }): string => groupId);
        expect(groups.length === 0 ? ['azuremonitor'] : groups).toContain(host.subresource);
      }
    });
  },
);
