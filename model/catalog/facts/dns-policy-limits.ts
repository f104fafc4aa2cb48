/** How many links and rules a DNS security policy takes, by the numbers for general availability (DNS-36). Source: https://learn.microsoft.com/azure/dns/dns-security-policy, 2025-01-06. */
export const mostInDnsPolicies = { links: 500, rules: 100 } as const;
