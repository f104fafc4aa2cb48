import type { Scenario } from '../scenario.ts';
import { apiServersFromOddSides } from './seventh-look-api-servers.ts';
import { appEnvironmentsFromOddSides } from './seventh-look-app-environments.ts';
import { appsFromOddSides } from './seventh-look-apps.ts';
import { appsFarAway } from './seventh-look-apps-away.ts';
import { podsFromOddSides } from './seventh-look-clusters.ts';
import { serversFromOddSides } from './seventh-look-databases.ts';
import { environmentsFromOddSides } from './seventh-look-environments.ts';
import { namesAfterZones } from './seventh-look-fallback.ts';
import { gatewaysFromOddSides } from './seventh-look-gateways.ts';
import { instancesFromOddSides } from './seventh-look-instances.ts';
import { namesBeforeZones } from './seventh-look-policies.ts';
import { waysToServers } from './seventh-look-questions.ts';
import { namesInCircles } from './seventh-look-rulesets.ts';

/** A seventh look at clusters, services in subnets, apps with integration and names: each list with what it is about. */
export const seventhLook: readonly (readonly [string, readonly Scenario[]])[] = [
  ['api servers', apiServersFromOddSides],
  ['app environments', appEnvironmentsFromOddSides],
  ['apps away', appsFarAway],
  ['apps', appsFromOddSides],
  ['clusters', podsFromOddSides],
  ['databases', serversFromOddSides],
  ['environments', environmentsFromOddSides],
  ['fallback', namesAfterZones],
  ['gateways', gatewaysFromOddSides],
  ['instances', instancesFromOddSides],
  ['policies', namesBeforeZones],
  ['questions', waysToServers],
  ['rulesets', namesInCircles],
];
