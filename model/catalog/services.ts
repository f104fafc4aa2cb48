import { aiServices } from './services/ai-services.ts';
import { apiManagement } from './services/api-management.ts';
import { appConfiguration } from './services/app-configuration.ts';
import { applicationInsights } from './services/application-insights.ts';
import { containerAppsEnvironment } from './services/container-apps-environment.ts';
import { containerRegistry } from './services/container-registry.ts';
import { cosmosAccount } from './services/cosmos-account.ts';
import { dataFactory } from './services/data-factory.ts';
import { eventGridDomain } from './services/event-grid-domain.ts';
import { eventGridTopic } from './services/event-grid-topic.ts';
import { eventHubs } from './services/event-hubs.ts';
import { functionApp } from './services/function-app.ts';
import { keyVault } from './services/key-vault.ts';
import { kubernetesCluster } from './services/kubernetes-cluster.ts';
import { logAnalyticsWorkspace } from './services/log-analytics-workspace.ts';
import { machineLearningWorkspace } from './services/machine-learning-workspace.ts';
import { managedHsm } from './services/managed-hsm.ts';
import { managedRedis } from './services/managed-redis.ts';
import { monitorPrivateLinkScope } from './services/monitor-private-link-scope.ts';
import { mysqlServer } from './services/mysql-server.ts';
import { paasService } from './services/paas-service.ts';
import { postgresqlServer } from './services/postgresql-server.ts';
import { redisCache } from './services/redis-cache.ts';
import { searchService } from './services/search-service.ts';
import { serviceBus } from './services/service-bus.ts';
import { sqlServer } from './services/sql-server.ts';
import { storageAccount } from './services/storage-account.ts';
import { synapseWorkspace } from './services/synapse-workspace.ts';
import { webApp } from './services/web-app.ts';

/** Every PaaS service, in the palette's order. A new service is a file in `services/` and a line here. */
export const services = [
  functionApp,
  webApp,
  kubernetesCluster,
  containerAppsEnvironment,
  sqlServer,
  keyVault,
  managedHsm,
  storageAccount,
  cosmosAccount,
  serviceBus,
  eventHubs,
  containerRegistry,
  aiServices,
  machineLearningWorkspace,
  searchService,
  postgresqlServer,
  mysqlServer,
  redisCache,
  managedRedis,
  appConfiguration,
  eventGridTopic,
  eventGridDomain,
  dataFactory,
  synapseWorkspace,
  apiManagement,
  logAnalyticsWorkspace,
  applicationInsights,
  monitorPrivateLinkScope,
  paasService,
] as const;
