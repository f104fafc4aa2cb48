import type { KindName } from '../catalog/kinds.ts';

/**
 * What ARM cannot hold, so that a design that goes out and comes back has lost it. docs/what-arm-cannot-hold.md tells why, line by line; a
 * test keeps the two alike and fails when the list grows.
 */
export const kindsNotHeld: readonly KindName[] = [
  // Grounds of the drawing: made anew by what stands on them.
  'region',
  'publicServices',
  'globalServices',
  // Outside Azure: a site comes back as its local network gateway or circuit alone.
  'onPremisesSite',
  'onPremisesHost',
  'onPremisesDnsServer',
  'internet',
  'internetClient',
];

/** Settings of kinds that ARM does hold. */
export const fieldsNotHeld: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  // Roles of a machine are its software.
  virtualMachine: ['appliance', 'dnsForwarder', 'hostsFile'],
};
