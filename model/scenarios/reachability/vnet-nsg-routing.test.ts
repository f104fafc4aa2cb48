import { prove } from '../prove.test-helper.ts';
import { vnetNsgRouting } from './vnet-nsg-routing.ts';

prove('VNet, NSG, routing', vnetNsgRouting);
