import { defineRule } from '../../explain/rule.ts';

/** What App Service does for an app by itself, and the switch that sends it through the VNet. */
interface OwnErrand {
  readonly what: string;
  readonly switches: readonly string[];
}

/** Rule: Image pulls, the content share and backups of an app with VNet integration take the public way until switches of their own send them through the VNet; Key Vault references do so where the vault is closed to the public. */
export const pullsAndReferencesFollowTheirOwnSwitches = defineRule({
  id: 'trace/pulls-and-references-follow-their-own-switches',
  says: 'Image pulls, the content share and backups of an app with VNet integration take the public way until switches of their own send them through the VNet; Key Vault references do so where the vault is closed to the public.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['INJ-15'],
  /** The errand that leads to a service of this kind; undefined where there is none. */
  errand: (kind: string): OwnErrand | undefined => errands[kind],
});

const errands: Readonly<Record<string, OwnErrand>> = {
  containerRegistry: { what: 'pulling its image', switches: ['vnetImagePullEnabled', 'imagePullTraffic'] },
  storageAccount: {
    what: 'mounting its content share',
    switches: ['vnetContentShareEnabled', 'contentShareTraffic'],
  },
  keyVault: { what: 'Key Vault references', switches: [] },
};
