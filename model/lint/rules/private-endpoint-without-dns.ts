import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { EndpointNode, Network } from '../../network/network.ts';
import type { Answer, Fix } from '../../trace/answer.ts';
import { callers } from '../callers.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** An endpoint that clients could reach but whose name leads them elsewhere. */
export const privateEndpointWithoutDns: LintRule = defineRule({
  id: 'lint/private-endpoint-without-dns',
  says: 'A private endpoint is used only by clients whose DNS gives its address; the others still go to the public endpoint.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  checkedOn: '2023-11-15',
  facts: ['DNS-14', 'DNS-15', 'RDNS-1'],
  check: (network: Network): readonly Fault[] =>
    [...network.endpoints.values()]
      .filter(({ approved }) => approved)
      .flatMap((endpoint) => faultOf(network, endpoint)),
});

function faultOf(network: Network, endpoint: EndpointNode): readonly Fault[] {
  const service = endpoint.target === null ? undefined : network.services.get(endpoint.target);
  const host = service?.hosts.find(({ subresource }) => subresource === endpoint.subresource);
  if (!service || !host) return [];
  const astray = callers(network, endpoint, host.fqdn).filter(
    ({ answer }) => answer.dns !== null && answer.dns.answer === 'public' && isMisled(answer),
  );
  const first = astray[0];
  if (!first) return [];
  const fix = fixOf(first.answer);
  return [
    {
      at: [endpoint.id, ...astray.map(({ source }) => source.id)],
      says: say`${code(host.fqdn)} gives ${listOf(astray.slice(0, 4).map(({ source }) => nameOf(source)))} the public address, not ${nameOf(endpoint)}`,
      ...(fix ? { fix } : {}),
    },
  ];
}

function isMisled({ blockers }: Answer): boolean {
  return blockers.some(({ layer }) => layer === 'dns');
}

function fixOf({ blockers }: Answer): Fix | undefined {
  return blockers.find(({ layer, fix }) => layer === 'dns' && fix)?.fix;
}
