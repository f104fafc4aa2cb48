import { type PortSet, parsePorts } from '../address/port-set.ts';
import { serviceEntry } from '../catalog/kinds.ts';
import { groupOf } from '../catalog/service.ts';
import { code, say } from '../explain/sentence.ts';
import type { EndpointPorts, ExtraPorts, PortHints } from './private-link.ts';
import { cosmosDirectModeUsesEveryPort } from './rules/cosmos-direct-mode-uses-every-port.ts';
import { sqlRedirectOverEndpointNeedsMorePorts } from './rules/sql-redirect-over-endpoint-needs-more-ports.ts';

/** The ports on which an endpoint of a kind and sub-resource listens, and those that some clients need beside. */
export function endpointPorts(kind: string, subresource: string, hints: PortHints = {}): EndpointPorts {
  const entry = serviceEntry(kind);
  const group = entry && groupOf(entry.service, subresource);
  // What has no groups of its own answers on its one port, behind a scope or not.
  const only = entry?.service.subresources.length === 0 ? [entry.defaultPort ?? 443] : [];
  return {
    ports: toPortSet(group?.ports ?? only),
    extra: extraPorts(kind, hints),
    othersUnknown: group?.otherPorts === 'unknown',
    maybe: group?.mayListen
      ? { ports: parsePorts(group.mayListen.ports) ?? { ranges: [] }, when: group.mayListen.when }
      : null,
  };
}

function extraPorts(kind: string, { connectionPolicy, connectionMode }: PortHints): readonly ExtraPorts[] {
  if (kind === 'sqlServer') {
    const ports = sqlRedirectOverEndpointNeedsMorePorts.extraPorts(connectionPolicy ?? 'Default');
    const why = say`Connection policy ${code('Redirect')} sends clients whose driver can redirect to any port from 1433 up`;
    return ports ? [{ ports, why, rule: sqlRedirectOverEndpointNeedsMorePorts.id, always: false }] : [];
  }
  if (kind === 'cosmosAccount') {
    const ports = cosmosDirectModeUsesEveryPort.extraPorts(connectionMode ?? 'Gateway');
    const why = say`Clients in direct mode may be sent to any port of the endpoint`;
    return ports ? [{ ports, why, rule: cosmosDirectModeUsesEveryPort.id, always: true }] : [];
  }
  return [];
}

function toPortSet(ports: readonly number[]): PortSet {
  return (ports.length > 0 ? parsePorts(ports.join(',')) : null) ?? { ranges: [] };
}
