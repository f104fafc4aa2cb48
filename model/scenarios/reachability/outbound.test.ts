import { prove } from '../prove.test-helper.ts';
import { outbound } from './outbound.ts';

prove('Outbound', outbound);
