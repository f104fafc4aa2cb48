import { prove } from '../prove.test-helper.ts';
import { forcedTunnellingAtHubs } from './forced-tunnelling-at-hubs.ts';
import { hybrid } from './hybrid.ts';
import { routeServers } from './route-servers.ts';
import { securedHubs } from './secured-hubs.ts';
import { virtualWans } from './virtual-wan.ts';

prove('Virtual WAN', [...virtualWans, ...securedHubs, ...forcedTunnellingAtHubs]);
prove('Route Server and hybrid', [...routeServers, ...hybrid]);
