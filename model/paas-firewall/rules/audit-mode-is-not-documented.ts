import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Associations of a perimeter may have the access mode Audit, and no page says what it does: the API alone names it. */
export const auditModeIsNotDocumented = defineRule({
  id: 'paas-firewall/audit-mode-is-not-documented',
  says: 'Associations of a perimeter may have the access mode Audit, and no page says what it does: the API alone names it.',
  source:
    'https://learn.microsoft.com/azure/templates/microsoft.network/networksecurityperimeters/resourceassociations',
  checkedOn: '2026-11-30',
  facts: ['SEC-6'],
  confidence: 'unverified',
  /** Leaves it open for members in that mode. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const { perimeter } = firewall;
    if (perimeter?.mode !== 'Audit' || caller.path === 'privateEndpoint') return null;
    const evidence = say`${nameOf(firewall)} is a member of ${nameOf(perimeter)} in mode ${code('Audit')}, and Microsoft's pages do not say what that mode does`;
    return decision('depends', auditModeIsNotDocumented.id, evidence);
  },
});
