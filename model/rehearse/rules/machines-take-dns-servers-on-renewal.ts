import { defineRule } from '../../explain/rule.ts';

/** Rule: Machines take the new DNS servers of their VNet when they renew their DHCP lease or restart. */
export const machinesTakeDnsServersOnRenewal = defineRule({
  id: 'rehearse/machines-take-dns-servers-on-renewal',
  says: 'Machines take the new DNS servers of their VNet when they renew their DHCP lease or restart.',
  source:
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances',
  checkedOn: '2024-08-02',
  facts: ['DNS-55'],
  /** Does a changed setting of a VNet reach its machines only later? */
  isLate: (setting: string | null): boolean => setting === 'dnsServers',
});
