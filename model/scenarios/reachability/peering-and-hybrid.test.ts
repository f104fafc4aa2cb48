import { prove } from '../prove.test-helper.ts';
import { peeringAndHybrid } from './peering-and-hybrid.ts';

prove('Peering and hybrid', peeringAndHybrid);
