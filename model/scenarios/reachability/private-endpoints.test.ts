import { prove } from '../prove.test-helper.ts';
import { privateEndpointRoutes } from './private-endpoint-routes.ts';
import { privateEndpoints, privateEndpointsLeftOut } from './private-endpoints.ts';

prove('Private endpoints', [...privateEndpoints, ...privateEndpointRoutes], privateEndpointsLeftOut);
