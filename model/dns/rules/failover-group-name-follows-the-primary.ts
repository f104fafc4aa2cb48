import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: The name of a failover group is an alias of the server that is the primary now; a failover changes that alias alone, and the rest of the chain leads to the other server and its private endpoint. */
export const failoverGroupNameFollowsThePrimary = defineRule({
  id: 'dns/failover-group-name-follows-the-primary',
  says: 'The name of a failover group is an alias of the server that is the primary now; a failover changes that alias alone, and the rest of the chain leads to the other server and its private endpoint.',
  source:
    'https://learn.microsoft.com/azure/architecture/example-scenario/sql-failover/app-service-private-sql-multi-region',
  checkedOn: '2026-08-11',
  facts: ['DNS-99'],
  /** The server to which a listener leads, as the roles are drawn; null where there is no secondary. */
  serverOf: (
    { role, partner }: { readonly role: 'primary' | 'secondary'; readonly partner: ResourceId | null },
    primary: ResourceId,
  ): ResourceId | null => (role === 'primary' ? primary : partner),
});
