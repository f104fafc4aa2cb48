import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';

type Mode = 'Learning' | 'Enforced' | 'Audit';
type Rule = Parameters<Drawing['set']>[2];

/** A perimeter with a profile for all its members. */
export function perimeter(
  d: Drawing,
  members: readonly ResourceId[],
  accessMode: Mode,
  rules: readonly Partial<Rule & Record<string, unknown>>[] = [],
): void {
  d.add('networkSecurityPerimeter', 'nsp', null, {
    members: members.map((resource) => ({ resource, profile: 'defaultProfile', accessMode })),
    rules: rules.map((rule, index) => ({
      name: `rule-${index + 1}`,
      profile: 'defaultProfile',
      direction: 'Inbound' as const,
      prefixes: [],
      subscriptions: [],
      serviceTags: [],
      fqdns: [],
      ...rule,
    })),
  });
}
