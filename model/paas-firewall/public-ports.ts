import type { PortSet } from '../address/port-set.ts';
import { code, type Sentence, say } from '../explain/sentence.ts';
import { cosmosDirectModeNeedsMorePorts } from './rules/cosmos-direct-mode-needs-more-ports.ts';
import { sqlRedirectNeedsMorePorts } from './rules/sql-redirect-needs-more-ports.ts';

/** Settings of the service, and of the caller, that change the ports on the public path and over service endpoints. */
export interface PublicPortHints {
  readonly connectionPolicy?: 'Default' | 'Redirect' | 'Proxy';
  readonly connectionMode?: 'Gateway' | 'Direct';
  readonly inAzure: boolean;
}

/** Further ports beside the usual ones that a client needs outside private endpoints, and why. */
export function extraPublicPorts(
  kind: string,
  hints: PublicPortHints,
): readonly { readonly ports: PortSet; readonly why: Sentence; readonly rule: string }[] {
  if (kind === 'sqlServer') {
    const connectionPolicy = hints.connectionPolicy ?? 'Default';
    const ports = sqlRedirectNeedsMorePorts.extraPorts({ connectionPolicy, inAzure: hints.inAzure });
    const why = say`Connection policy ${code(connectionPolicy)} redirects this client to ports 11000-11999 of SQL in the region`;
    return ports ? [{ ports, why, rule: sqlRedirectNeedsMorePorts.id }] : [];
  }
  if (kind === 'cosmosAccount') {
    const ports = cosmosDirectModeNeedsMorePorts.extraPorts({
      connectionMode: hints.connectionMode ?? 'Gateway',
    });
    const why = say`Direct mode opens connections to ports 10000-20000 beside the gateway`;
    return ports ? [{ ports, why, rule: cosmosDirectModeNeedsMorePorts.id }] : [];
  }
  return [];
}
