import { names } from '../names.ts';
import { prove } from '../prove.test-helper.ts';

prove('Names followed by packets', names);
