import { say } from '../../explain/sentence.ts';
import type { Importer } from '../import-types.ts';
import { jsonValueOf } from '../json-of.ts';
import { refuse } from '../not-read.ts';
import { isParametersContent } from '../parameters-content.ts';

/** A file of parameters by itself: it belongs to a template and is no design. */
export const parametersFile: Importer = {
  id: 'parameters-file',
  title: 'Parameters of a template',
  recognises: (file) => isParametersContent(jsonValueOf(file)),
  read: () =>
    refuse(
      'ARM parameters',
      'parameters-alone',
      say`This file holds the parameters of a template and no resources. Import the template, and give this file with it.`,
    ),
};
