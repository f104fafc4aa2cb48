import { prove } from '../prove.test-helper.ts';
import { hybrid } from './hybrid.ts';
import { virtualWans } from './virtual-wan.ts';

prove('Virtual WAN', virtualWans);
prove('Route Server and hybrid', hybrid);
