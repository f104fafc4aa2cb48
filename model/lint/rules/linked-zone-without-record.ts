import { resolveName } from '../../dns/resolve-name.ts';
import { openPassage } from '../../dns/rules/questions-travel-by-udp-and-tcp.ts';
import { find } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import { fixName } from '../../trace/fixes/names.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A linked zone in which the name of a service with an endpoint is missing: the name is gone for those VNets. */
export const linkedZoneWithoutRecord: LintRule = defineRule({
  id: 'lint/linked-zone-without-record',
  says: 'A linked private zone is the last word for its suffix: where the record is missing the name does not resolve at all, not even publicly.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-20', 'DNS-96'],
  check: (network: Network): readonly Fault[] =>
    [...network.vnets.values()].flatMap((vnet) =>
      network.dns.publicNames.flatMap(({ fqdn }): readonly Fault[] => {
        const client = {
          id: null,
          place: { kind: 'vnet' as const, vnet: vnet.id, servers: [] },
          hostsFile: [],
        };
        const answer = resolveName(network.dns, client, fqdn, () => openPassage);
        const fault =
          answer.dns.answer === 'nxdomain'
            ? answer.faults.find(({ kind }) => kind === 'recordMissing')
            : undefined;
        const zone = find(network.design, fault?.zone);
        if (!fault || !zone) return [];
        const fix = fixName(network, fault, answer);
        const at: readonly ResourceId[] = [
          zone.id,
          vnet.id,
          ...(answer.resource === null ? [] : [answer.resource]),
        ];
        return [
          {
            at,
            says: say`${code(fqdn)} does not resolve in ${nameOf(vnet)}: ${nameOf(zone)} is linked and has no record ${code(fault.record ?? '')}`,
            ...(fix ? { fix } : {}),
          },
        ];
      }),
    ),
});
