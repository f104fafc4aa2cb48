import { toArm } from '../../arm/to-arm.ts';
import { armFiles } from '../arm-json/arm-files.ts';
import type { Exporter } from '../exporter.ts';
import { inFolders } from '../variant-folders.ts';
import { titleOf } from '../views.ts';

/** A variant as an ARM template in JSON. */
export const armTemplateExporter: Exporter = {
  id: 'arm',
  title: 'ARM template',
  says: 'The same deployment as JSON, with a parameters file, for tools that take no Bicep.',
  preview: 'text',
  takesSelection: false,
  write: (input) =>
    inFolders(input, (variant) =>
      armFiles(
        toArm(variant.design, input.document.defaults),
        `${titleOf(input, variant)}. Made from a Reachboard design on ${input.day}.`,
      ),
    ),
};
