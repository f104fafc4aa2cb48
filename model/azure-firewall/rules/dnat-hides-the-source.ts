import { defineRule } from '../../explain/rule.ts';

/** Rule: What a DNAT rule lets in comes from a private address of the firewall, so that replies come back to it; the destination does not see who called. */
export const dnatHidesTheSource = defineRule({
  id: 'azure-firewall/dnat-hides-the-source',
  says: 'What a DNAT rule lets in comes from a private address of the firewall, so that replies come back to it; the destination does not see who called.',
  source: 'https://learn.microsoft.com/azure/firewall/firewall-known-issues',
  checkedOn: '2026-11-30',
  facts: [],
  /** The address that the destination sees. */
  seen: <A>(_client: A | null, firewall: A): A => firewall,
});
