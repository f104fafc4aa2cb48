import { defineCodec } from '../../catalog/arm-codec.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/applicationSecurityGroups';

/** Application security groups: a name alone; who belongs to one is said by the interfaces and endpoints, which rules use it by the NSGs. */
export const applicationSecurityGroup = defineCodec<SettingsOf<'applicationSecurityGroup'>>({
  types: [type],
  print: ({ name }, { location }) => [{ type, name, body: { location } }],
  read: () => ({ settings: {} }),
});
