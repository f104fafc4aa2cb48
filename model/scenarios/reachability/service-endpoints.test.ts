import { prove } from '../prove.test-helper.ts';
import { serviceEndpoints } from './service-endpoints.ts';

prove('Service endpoints', serviceEndpoints);
