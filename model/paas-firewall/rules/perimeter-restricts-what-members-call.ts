import { defineRule } from '../../explain/rule.ts';
import type { Perimeter } from '../perimeter.ts';

/** Rule: Where a perimeter decides, a member calls other members and the names of its outbound rules, nobody else; in transition mode it calls whom it likes, and Key Vault knows no outbound rules at all. */
export const perimeterRestrictsWhatMembersCall = defineRule({
  id: 'paas-firewall/perimeter-restricts-what-members-call',
  says: 'Where a perimeter decides, a member calls other members and the names of its outbound rules, nobody else; in transition mode it calls whom it likes, and Key Vault knows no outbound rules at all.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-transition',
  checkedOn: '2024-06-04',
  facts: ['SEC-7', 'SEC-8', 'SEC-12'],
  /** May a member call this name of somebody who is in that perimeter, or in none? */
  lets(
    caller: { readonly kind: string; readonly perimeter: Perimeter | null; readonly secured: boolean },
    called: { readonly fqdn: string; readonly perimeter: Perimeter | null },
  ): 'free' | 'member' | 'rule' | 'no' | 'unknown' {
    const { perimeter } = caller;
    if (!caller.secured || caller.kind === 'keyVault') return 'free';
    if (!perimeter) return 'no';
    if (called.perimeter?.id === perimeter.id) return 'member';
    if (perimeter.outbound.some((name) => holds(name, called.fqdn))) return 'rule';
    return perimeter.isWhole ? 'no' : 'unknown';
  },
});

/** A name of a rule holds itself, and with an asterisk what stands below it. */
function holds(rule: string, fqdn: string): boolean {
  const [name, asked] = [rule, fqdn].map((text) => text.trim().toLowerCase().replace(/\.$/, '')) as [
    string,
    string,
  ];
  return name.startsWith('*.') ? asked.endsWith(name.slice(1)) : name === asked;
}
