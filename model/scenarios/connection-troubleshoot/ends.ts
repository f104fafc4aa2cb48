import type { Drawing } from '../draw.ts';
import type { Cause } from './cause.ts';

/** Two machines of one subnet. */
function drawPair(d: Drawing): void {
  const subnet = d.subnet(d.vnet('vnet-a', '10.0.0.0/16'), 'app', '10.0.1.0/24');
  d.vm(subnet, 'vm-a', '10.0.1.4');
  d.vm(subnet, 'vm-b', '10.0.1.5');
}

const pair = { from: 'vm-a', to: 'vm-b', port: 443 };

/** A machine and a vault whose zone is linked with these records. */
function drawZone(d: Drawing, records: readonly { type: 'A' | 'TXT'; values: string[] }[]): void {
  const vnet = d.vnet('vnet-a', '10.0.0.0/16');
  d.vm(d.subnet(vnet, 'app', '10.0.1.0/24'), 'vm-a', '10.0.1.4');
  const vault = d.add('keyVault', 'kv-a', null);
  d.endpoint(d.subnet(vnet, 'data', '10.0.2.0/24'), 'pe', '10.0.2.4', vault, 'vault');
  d.zone('privatelink.vaultcore.azure.net', [vnet], {
    records: records.map((record) => ({ name: 'kv-a', ttl: 10, ...record })),
  });
}

const toVault = { from: 'vm-a', to: 'kv-a' };
const running = 'what is drawn counts as running';
const ofTheAgent = 'about the agent that measures, not about the network';
const ofTheMonitor = 'about what a connection monitor expects of the answer';

/** Codes about names, machines, services and the measuring itself. */
export const endCauses: readonly Cause[] = [
  {
    code: 'VirtualHubNotProvisioned',
    means: 'the virtual hub on the way is not ready',
    note: 'what is drawn counts as deployed',
  },
  {
    code: 'BasicILBNotSupportedWithGlobalPeering',
    means: 'a Basic internal load balancer across a global peering',
    note: 'only Standard load balancers are drawn; Basic ones are retired',
  },
  {
    code: 'GatewayNotProvisioned',
    means: 'the gateway is not ready',
    note: 'what is drawn counts as deployed',
  },
  {
    code: 'ARPMissing',
    means: 'a circuit’s edge knows no neighbour',
    note: 'circuits are drawn as joined or not; what their routers say is not in a design',
  },
  {
    code: 'DNSResolution',
    means: 'the name does not resolve',
    scenario: {
      says: 'A linked private zone without the record',
      build: (d) => drawZone(d, []),
      asks: [
        {
          ...toVault,
          answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
          cites: ['dns/linked-zone-without-record-is-nxdomain'],
        },
      ],
    },
  },
  {
    code: 'InvalidResponseFromServer',
    means: 'the DNS server has no fitting record',
    scenario: {
      says: 'A linked private zone that knows the name, but no address for it',
      build: (d) => drawZone(d, [{ type: 'TXT', values: ['x'] }]),
      asks: [
        {
          ...toVault,
          answer: { verdict: 'blocked', layer: 'dns', dns: 'nodata' },
          cites: ['dns/linked-zone-without-record-is-nxdomain'],
        },
      ],
    },
  },
  {
    code: 'DestinationPartiallyReachable',
    means: 'some ways arrive and some do not',
    scenario: {
      says: 'A record with the address of the endpoint and a dead one',
      build: (d) => drawZone(d, [{ type: 'A', values: ['10.0.2.4', '10.0.2.99'] }]),
      asks: [
        {
          ...toVault,
          answer: { verdict: 'depends', dns: 'unreliable' },
          cites: ['dns/several-values-take-turns'],
        },
      ],
    },
  },
  {
    code: 'GuestFirewall',
    means: 'the firewall of the machine’s own system',
    scenario: {
      says: 'Two machines of one subnet',
      build: drawPair,
      asks: [
        {
          ...pair,
          answer: { verdict: 'reachable' },
          assumes: ['its own firewall allows'],
          cites: ['routing/vnet-ranges-are-routed-inside'],
        },
      ],
    },
    note: 'no cause: reachable, with the assumption that the machine’s own firewall lets it pass',
  },
  {
    code: 'NoListenerOnDestination',
    means: 'nothing listens on the port',
    scenario: {
      says: 'SQL called on port 443',
      build(d) {
        drawPair(d);
        d.add('sqlServer', 'sql-a', null, { allowAzureServices: true });
      },
      asks: [
        {
          from: 'vm-a',
          to: 'sql-a',
          port: 443,
          answer: { verdict: 'blocked', layer: 'serviceAccess' },
          cites: ['trace/service-listens-on-its-ports'],
        },
      ],
    },
    note: 'for a machine it is the assumption that something listens',
  },
  {
    code: 'StatusCodeValidationFailed',
    means: 'the service answers with another status than expected',
    scenario: {
      says: 'A vault with default action Deny and no rule, which answers 403',
      build(d) {
        drawPair(d);
        d.add('keyVault', 'kv-a', null, { defaultAction: 'Deny' });
      },
      asks: [
        {
          ...toVault,
          answer: { verdict: 'blocked', layer: 'serviceAccess' },
          cites: ['paas-firewall/who-no-rule-admits-is-refused'],
        },
      ],
    },
    note: 'as far as the status is the refusal of a service firewall; otherwise it is the application’s affair',
  },
  {
    code: 'MultiNICsInSameSubnet',
    means: 'two interfaces of a machine in one subnet',
    scenario: {
      says: 'A machine with two interfaces in its subnet',
      build(d) {
        const subnet = d.subnet(d.vnet('vnet-a', '10.0.0.0/16'), 'app', '10.0.1.0/24');
        const nic = {
          subnet: null,
          publicIp: null,
          networkSecurityGroup: null,
          applicationSecurityGroups: [],
          ipForwarding: false,
          repliesWithoutSnat: false,
          dnsServers: [],
        };
        d.add('virtualMachine', 'vm-a', subnet, {
          interfaces: ['10.0.1.4', '10.0.1.5'].map((address) => ({ ...nic, address })),
        });
      },
      problems: ['check/interfaces-in-one-subnet'],
    },
    note: 'told as a problem of the machine',
  },
  {
    code: 'IncompleteTopology',
    means: 'the way could not be put together',
    scenario: {
      says: 'From one host on the internet to another',
      build(d) {
        drawPair(d);
        const internet = d.add('internet', 'internet', null);
        d.add('internetClient', 'client', internet, { address: '203.0.113.7' });
      },
      asks: [
        { from: 'client', to: '198.51.100.9', port: 443, answer: { verdict: 'notModelled' }, cites: [] },
      ],
    },
    note: 'the verdict not modelled, which says what is missing',
  },
  {
    code: 'DestinationUnreachable',
    means: 'it does not arrive',
    note: 'no cause of its own: the verdict blocked, with the cause that applies',
  },
  {
    code: 'NetworkError',
    means: 'it failed in some way',
    note: 'no cause of its own: the verdict blocked, with the cause that applies',
  },
  { code: 'VMNotAllocated', means: 'the machine is not allocated', note: running },
  { code: 'VMStopped', means: 'the machine is stopped', note: running },
  { code: 'VMStopping', means: 'the machine is stopping', note: running },
  { code: 'VMStarting', means: 'the machine is starting', note: running },
  { code: 'VMRebooting', means: 'the machine restarts', note: running },
  { code: 'VMDeallocating', means: 'the machine is being deallocated', note: running },
  { code: 'VMDeallocated', means: 'the machine is deallocated', note: running },
  { code: 'CPU', means: 'a machine is busy', note: running },
  { code: 'Memory', means: 'a machine is short of memory', note: running },
  {
    code: 'DIPProbeDown',
    means: 'the probe of a load balancer fails',
    note: `probes are not drawn: ${running}`,
  },
  { code: 'ResourceHealthUnavailable', means: 'something on the way is down', note: running },
  { code: 'ResourceHealthDegraded', means: 'something on the way is degraded', note: running },
  { code: 'Platform', means: 'Azure itself has a fault', note: running },
  { code: 'SystemError', means: 'Azure itself has a fault', note: running },
  {
    code: 'MultiNICsInSameSubnetWithWeakHostSendEnabled',
    means: 'two interfaces, and the system sends by either',
    note: 'a setting of the machine’s own system; the two interfaces are told',
  },
  {
    code: 'MultiNICsInSameSubnetWithWeakHostEnabled',
    means: 'two interfaces, and the system uses either',
    note: 'a setting of the machine’s own system; the two interfaces are told',
  },
  { code: 'AgentStopped', means: 'the agent does not answer', note: ofTheAgent },
  { code: 'SocketError', means: 'the agent gets no socket', note: ofTheAgent },
  { code: 'SourcePortInUse', means: 'the agent’s port is still in use', note: ofTheAgent },
  { code: 'UnsupportedSystem', means: 'the agent cannot probe so', note: ofTheAgent },
  { code: 'TraceRouteUnavailable', means: 'the agent found no path', note: ofTheAgent },
  {
    code: 'DNSResponseValidationFailed',
    means: 'the DNS answer is not the expected one',
    note: ofTheMonitor,
  },
  { code: 'HeaderValidationFailed', means: 'the headers are not the expected ones', note: ofTheMonitor },
  { code: 'ContentValidationFailed', means: 'the content is not the expected one', note: ofTheMonitor },
  { code: 'NoConnectionConfigured', means: 'the monitor has no such connection', note: ofTheMonitor },
];
