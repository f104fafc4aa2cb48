import { defineRule } from '../../explain/rule.ts';

/** Rule: Closing the public endpoint changes no DNS answer: a client whose name still leads to the public address is refused there. */
export const publicAccessOffBeforeDnsIsReady = defineRule({
  id: 'rehearse/public-access-off-before-dns-is-ready',
  says: 'Closing the public endpoint changes no DNS answer: a client whose name still leads to the public address is refused there.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-6', 'PE-11'],
  confidence: 'derived',
  /** Does a client lose the service to this mistake: refused at the address to which its name still leads? */
  happens: (
    step: { readonly closesPublicAccess: boolean },
    client: { readonly dns: string | null; readonly layer: string | null },
  ): boolean => step.closesPublicAccess && client.dns === 'public' && client.layer === 'serviceAccess',
});
