import { delegations } from '../../catalog/facts/delegations.ts';
import { regions } from '../../catalog/facts/regions.ts';
import { reservedSubnets } from '../../catalog/facts/reserved-subnets.ts';

/** Names that mean something to Azure wherever they stand: they say nothing about anybody, and another name would not work. */
export function isReservedName(name: string): boolean {
  return reserved.has(name.toLowerCase()) || /^[@*$]/.test(name) || /^\d+$/.test(name);
}

const reserved = new Set(
  [
    ...reservedSubnets.map(({ name }) => name),
    ...'default current primary web ftp scm master networking metadata logs backup virtualNetwork ActiveDirectory'.split(
      ' ',
    ),
    ...'appsettings connectionstrings authsettings authsettingsV2 slotConfigNames azurestorageaccounts pushsettings'.split(
      ' ',
    ),
    ...'defaultRouteTable noneRouteTable RoutingIntent AzurePrivatePeering AzurePublicPeering MicrosoftPeering'.split(
      ' ',
    ),
    ...'AllowVnetInBound AllowAzureLoadBalancerInBound DenyAllInBound AllowVnetOutBound AllowInternetOutBound DenyAllOutBound'.split(
      ' ',
    ),
  ].map((name) => name.toLowerCase()),
);

/** Words of Azure's own language: a thing may be named so, and the word must not be replaced where it is no name. */
export function isAzureWord(text: string): boolean {
  return azureWords.has(text.toLowerCase());
}

const azureWords = new Set(
  [
    ...regions.flatMap(({ name, title }) => [name, title]),
    ...delegations.map(({ name }) => name),
    ...'allow deny static dynamic enabled disabled succeeded failed true false none null standard premium basic free global regional'.split(
      ' ',
    ),
    ...'tcp udp icmp esp ah any all inbound outbound ipv4 ipv6 http https ssh rdp mssql internet virtualnetwork azureloadbalancer'.split(
      ' ',
    ),
    ...'vnet vnetlocal virtualappliance virtualnetworkgateway virtualnetworkserviceendpoint vpn expressroute routebased policybased ipsec'.split(
      ' ',
    ),
    ...'blob file table queue dfs web vault sites sql sqlserver registry namespace account server managedinstance searchservice'.split(
      ' ',
    ),
    ...'approved pending rejected disconnected detection prevention linux windows developer consumption hot cool archive user system'.split(
      ' ',
    ),
    ...'systemassigned userassigned azureservices logging metrics bypass attached active resource prefix automatic manual primary secondary'.split(
      ' ',
    ),
    ...'application network firewall gateway hub spoke subnet data app service public private internal external name type value storage microsoft compute security monitor backup vnets resources system'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
);

/** Domains of Microsoft: what stands before them names somebody's resource, they themselves name nobody. */
export const azureDomains: readonly string[] =
  'windows.net azure.com azure.net azurewebsites.net azurecr.io azmk8s.io azurecontainerapps.io azconfig.io cloudapp.net trafficmanager.net azureedge.net azurefd.net azurestaticapps.net microsoft.com microsoftonline.com visualstudio.com windowsazure.com azuredatabricks.net azure-api.net azure-automation.net azurehdinsight.net azuresynapse.net azure-devices.net azure-devices-provisioning.net digitaltwins.azure.net signalr.net azureml.ms azureml.net chinacloudapi.cn azure.cn usgovcloudapi.net azure.us windows.com office.com office365.com microsoftazure.us msftconnecttest.com digicert.com ubuntu.com debian.org npmjs.org nuget.org docker.io docker.com github.com githubusercontent.com'.split(
    ' ',
  );

/** Labels before a domain of Microsoft that belong to the service and name nobody. */
export function isServiceLabel(label: string): boolean {
  return (
    serviceLabels.has(label.toLowerCase()) ||
    regions.some(({ name }) => name === label.toLowerCase()) ||
    /^z?\d+$/.test(label)
  );
}

const serviceLabels = new Set(
  'privatelink core blob file table queue dfs web vault vaultcore database documents mongo cassandra gremlin postgres mysql mariadb servicebus eventhub search redis cache cognitiveservices openai scm api data dev sql ods oms monitor agentsvc adx batch azure cloudapp azurecr geo www portal management login graph raw aka schema download packages archive security secure privatelink{dns_prefix}'.split(
    ' ',
  ),
);
