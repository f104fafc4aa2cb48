import { toArm } from '../../arm/to-arm.ts';
import { bicepFiles } from '../bicep/bicep-files.ts';
import { dnsHandover } from '../dns-handover/dns-handover.ts';
import type { Exporter } from '../exporter.ts';
import { inFolders } from '../variant-folders.ts';
import { titleOf } from '../views.ts';

/** A variant as Bicep, with what to do with it and what the people of DNS need. */
export const bicepExporter: Exporter = {
  id: 'bicep',
  title: 'Bicep',
  says: 'Files that deploy the design, with parameters, a README, and the hand-over sheet for DNS.',
  preview: 'text',
  takesSelection: false,
  write: (input) =>
    inFolders(input, (variant) => {
      const { document, day } = input;
      const heading = {
        title: titleOf(input, variant),
        says: `Made from a Reachboard design on ${day}.`,
      };
      return [
        ...bicepFiles(toArm(variant.design, document.defaults), heading),
        ...dnsHandover(document, variant),
      ];
    }),
};
