import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { printTroubleshoot, troubleshootCauses, troubleshootScenarios } from './connection-troubleshoot.ts';
import { prove } from './prove.test-helper.ts';
import { answerTo, networkOf } from './scenario.ts';

prove('connection troubleshoot', troubleshootScenarios);

/** The list of 2026-04-08, in its order. */
const codes =
  `AgentStopped GuestFirewall DNSResolution SocketError NetworkSecurityRule UserDefinedRoute Platform NetworkError CPU Memory
  ARPMissing RouteMissing VMRebooting VMNotAllocated NoListenerOnDestination DIPProbeDown NoRouteLearned PeeringInfoNotFound VMStarting
  VMStopped VMStopping VMDeallocating VMDeallocated SystemError UDRLoop IPForwardingNotEnabled VnetAccessNotAllowed
  AllowGatewayTransitNotEnabled MultiNICsInSameSubnet StandardILBOutboundInternetNotAllowed
  MultiNICsInSameSubnetWithWeakHostSendEnabled MultiNICsInSameSubnetWithWeakHostEnabled SourcePortInUse InvalidResponseFromServer
  DNSResponseValidationFailed UnsupportedSystem IncompleteTopology DestinationUnreachable TraceRouteUnavailable
  DestinationPartiallyReachable GatewayNotProvisioned ResourceHealthUnavailable ResourceHealthDegraded VirtualHubNotProvisioned
  StatusCodeValidationFailed HeaderValidationFailed ContentValidationFailed NoConnectionConfigured ConnectionStateDisconnected
  BasicILBNotSupportedWithGlobalPeering BGPRoutePropogationDisabled UseRemoteGatewaysNotEnabled
  UnexpectedVirtualNetworkGatewayConnection`.split(/\s+/);

describe('the codes of connection troubleshoot', () => {
  test('are all there, once each, with a design or a reason', () => {
    expect(troubleshootCauses.map(({ code }) => code).sort()).toEqual([...codes].sort());
    expect(troubleshootCauses.filter(({ scenario, note }) => !scenario && !note)).toEqual([]);
  });

  test.each(
    troubleshootCauses.flatMap(({ code, scenario }) => {
      const asked = scenario?.asks?.find(({ answer }) => answer.verdict === 'blocked');
      return scenario && asked ? [[code, { id: code, ...scenario }, asked] as const] : [];
    }),
  )('%s is blocked by the rule that stands in the table', (_code, scenario, asked) => {
    const { blockers } = answerTo(networkOf(scenario), asked);
    expect(blockers.map(({ rule }) => rule)).toContain(asked.cites[0]);
  });

  test('are the ones in docs/', () => {
    const page = fileURLToPath(new URL('../../docs/connection-troubleshoot.md', import.meta.url));
    expect(readFileSync(page, 'utf8'), 'run `npm run facts`').toBe(printTroubleshoot(troubleshootCauses));
  });
});
