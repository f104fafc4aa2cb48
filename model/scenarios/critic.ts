import { appliancesTogether } from './critic/appliances.ts';
import { appsTogether } from './critic/apps.ts';
import { changesMade } from './critic/changes-made.ts';
import { eighthLookAdminRules } from './critic/eighth-look-admin-rules.ts';
import { eighthLookBranches } from './critic/eighth-look-branches.ts';
import { eighthLookFrontDoors } from './critic/eighth-look-front-doors.ts';
import { eighthLookGateways } from './critic/eighth-look-gateways.ts';
import { eighthLookGroups } from './critic/eighth-look-groups.ts';
import { eighthLookHubs } from './critic/eighth-look-hubs.ts';
import { eighthLookNames } from './critic/eighth-look-names.ts';
import { eighthLookPerimeters } from './critic/eighth-look-perimeters.ts';
import { eighthLookSecuredHubs } from './critic/eighth-look-secured-hubs.ts';
import { endpointRoutes } from './critic/endpoint-routes.ts';
import { endpointStates } from './critic/endpoint-states.ts';
import { endsTogether } from './critic/ends.ts';
import { linkServicesTogether } from './critic/link-services.ts';
import { namesTogether } from './critic/names.ts';
import { namesAtFirewalls } from './critic/names-at-firewalls.ts';
import { namesOfServersTogether } from './critic/names-of-servers.ts';
import { peeringsTogether } from './critic/peerings.ts';
import { serviceEndpointsTogether } from './critic/service-endpoints.ts';
import { servicesTogether } from './critic/services.ts';
import { seventhLook } from './critic/seventh-look.ts';
import { sitesTogether } from './critic/sites.ts';
import { sitesInspected } from './critic/sites-inspected.ts';
import { thirdLook } from './critic/third-look.ts';
import { thirdLookOutside } from './critic/third-look-outside.ts';
import { waysOutTogether } from './critic/ways-out.ts';
import type { Scenario } from './scenario.ts';

/** Combinations of facts that no document shows in one place, drawn to catch a wrong answer. */
export const critic: readonly Scenario[] = [
  ...serviceEndpointsTogether,
  ...endpointRoutes,
  ...endpointStates,
  ...sitesTogether,
  ...sitesInspected,
  ...peeringsTogether,
  ...appliancesTogether,
  ...appsTogether,
  ...namesTogether,
  ...namesOfServersTogether,
  ...namesAtFirewalls,
  ...servicesTogether,
  ...waysOutTogether,
  ...endsTogether,
  ...linkServicesTogether,
  ...thirdLook,
  ...thirdLookOutside,
  ...changesMade,
  ...seventhLook.flatMap(([, scenarios]) => scenarios),
  ...eighthLookAdminRules,
  ...eighthLookBranches,
  ...eighthLookFrontDoors,
  ...eighthLookGateways,
  ...eighthLookGroups,
  ...eighthLookHubs,
  ...eighthLookNames,
  ...eighthLookPerimeters,
  ...eighthLookSecuredHubs,
];
