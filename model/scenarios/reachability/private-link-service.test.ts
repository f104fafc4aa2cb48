import { prove } from '../prove.test-helper.ts';
import { privateLinkService } from './private-link-service.ts';

prove('Private Link Service', privateLinkService);
