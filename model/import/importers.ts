import type { Importer } from './import-types.ts';
import { armTemplate } from './importers/arm-template.ts';
import { bicep } from './importers/bicep.ts';
import { parametersFile } from './importers/parameters-file.ts';
import { picture } from './importers/picture.ts';
import { reachboardFile } from './importers/reachboard-file.ts';
import { resourceGraph } from './importers/resource-graph.ts';

/** Every kind of file that can be read; the first that recognises a file reads it. */
export const importers: readonly Importer[] = [
  reachboardFile,
  picture,
  armTemplate,
  parametersFile,
  resourceGraph,
  bicep,
];
