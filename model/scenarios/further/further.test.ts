import { further } from '../further.ts';
import { prove } from '../prove.test-helper.ts';

prove('Single facts', further);
