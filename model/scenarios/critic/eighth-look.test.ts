import { prove } from '../prove.test-helper.ts';
import { eighthLookBranches } from './eighth-look-branches.ts';
import { eighthLookHubs } from './eighth-look-hubs.ts';
import { eighthLookManagers } from './eighth-look-managers.ts';

prove('an eighth look: network managers and subnet peering', eighthLookManagers);
prove('an eighth look: virtual hubs', eighthLookHubs);
prove('an eighth look: Route Server, circuits and tunnels', eighthLookBranches);
