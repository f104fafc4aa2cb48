import { prove } from '../prove.test-helper.ts';
import { hybrid } from './hybrid.ts';
import { routeServers } from './route-servers.ts';
import { securedHubs } from './secured-hubs.ts';
import { virtualWans } from './virtual-wan.ts';

prove('Virtual WAN', [...virtualWans, ...securedHubs]);
prove('Route Server and hybrid', [...routeServers, ...hybrid]);
