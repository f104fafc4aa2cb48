import { defineRule } from '../../explain/rule.ts';

/** Whether what is not in a scope may be reached through its endpoints. */
export type ScopeMode = 'Open' | 'PrivateOnly';

/** Rule: Where the names of Azure Monitor lead to a private link scope, mode Private only refuses what is not in the scope; ingestion of Log Analytics has names of its own and is not closed by it. */
export const privateOnlyScopeRefusesWhatIsOutside = defineRule({
  id: 'paas-firewall/private-only-scope-refuses-what-is-outside',
  says: 'Where the names of Azure Monitor lead to a private link scope, mode Private only refuses what is not in the scope; ingestion of Log Analytics has names of its own and is not closed by it.',
  source: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design',
  checkedOn: '2022-01-05',
  facts: ['PAAS-30'],
  /** Does a scope let a call pass to something that is in it or is not? */
  admits: ({ mode, isInside }: { readonly mode: ScopeMode; readonly isInside: boolean }): boolean =>
    isInside || mode === 'Open',
  /** The mode for one endpoint: its own where the scope has one for its connection, which begins with the endpoint’s name. */
  modeAt: (
    scope: ScopeMode,
    exclusions: readonly { readonly connection: string; readonly mode: ScopeMode }[],
    endpoint: string,
  ): ScopeMode => {
    const name = endpoint.toLowerCase();
    const own = exclusions.find(({ connection }) => {
      const word = connection.toLowerCase();
      return word === name || word.startsWith(`${name}.`);
    });
    return own?.mode ?? scope;
  },
});
