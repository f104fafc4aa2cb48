import { containerRegistry } from './services/container-registry.ts';
import { cosmosAccount } from './services/cosmos-account.ts';
import { eventHubs } from './services/event-hubs.ts';
import { functionApp } from './services/function-app.ts';
import { keyVault } from './services/key-vault.ts';
import { serviceBus } from './services/service-bus.ts';
import { sqlServer } from './services/sql-server.ts';
import { storageAccount } from './services/storage-account.ts';
import { webApp } from './services/web-app.ts';

/** Every PaaS service, in the palette's order. A new service is a file in `services/` and a line here. */
export const services = [
  functionApp,
  webApp,
  sqlServer,
  keyVault,
  storageAccount,
  cosmosAccount,
  serviceBus,
  eventHubs,
  containerRegistry,
] as const;
