import { printSentence } from '../../explain/sentence.ts';
import { psComment, psString } from '../text/powershell.ts';
import type { HandOverPlace, PlannedForwarder } from './handover-types.ts';

/** The script for a Windows DNS server on premises. It starts with a byte order mark: without one Windows PowerShell 5.1 reads a file in the code page of the machine. */
export function printHandOverScript(title: string, places: readonly HandOverPlace[]): string {
  const missing = [...new Set(places.flatMap((place) => place.missing.map((one) => printSentence(one))))];
  const rows = rowsOf(places);
  const lines = [
    psComment(`Conditional forwarders for ${title}`),
    '# Run it as administrator on a Windows DNS server that the clients of the site ask.',
    '# It may be run again: a forwarder that is there already is set to these servers.',
    '# Look first: .\\dns-handover.ps1 -WhatIf',
    '# The way back for a suffix that was not forwarded before: Remove-DnsServerZone -Name <suffix>',
    '',
    ...(missing.length > 0 ? [...missing.map((one) => psComment(`Missing: ${one}`)), ''] : []),
    ...(rows.length > 0
      ? [...paramsOf(places), ...rows, ...loop(places.length > 1)]
      : [missing.length > 0 ? '# Nothing to forward until that is there.' : '# Nothing to forward.']),
    '',
  ];
  return `\ufeff${lines.join('\r\n')}`;
}

function paramsOf(places: readonly HandOverPlace[]): readonly string[] {
  const sites = places.map(({ site }) => psString(site?.name ?? ''));
  const choice =
    places.length > 1
      ? [`  [Parameter(Mandatory)] [ValidateSet(${[...new Set(sites)].join(', ')})] [string] $Site,`]
      : [];
  return [
    '[CmdletBinding(SupportsShouldProcess)]',
    'param(',
    ...choice,
    "  # 'None' keeps the forwarders on this server; the others keep them in Active Directory.",
    "  [ValidateSet('None', 'Forest', 'Domain', 'Legacy')] [string] $ReplicationScope = 'None'",
    ')',
    "$ErrorActionPreference = 'Stop'",
    '',
  ];
}

function rowsOf(places: readonly HandOverPlace[]): readonly string[] {
  const rows = places.flatMap(({ site, forwarders }) =>
    forwarders
      .filter(({ targets }) => targets.length > 0)
      .flatMap((one) => rowOf(one, places.length > 1 ? (site?.name ?? '') : null)),
  );
  return rows.length > 0 ? ['$forwarders = @(', ...rows, ')', ''] : [];
}

function rowOf(
  { suffix, zones, why, rules, targets }: PlannedForwarder,
  site: string | null,
): readonly string[] {
  const servers = targets.map(({ address }) => psString(address)).join(', ');
  const facts = rules.map(({ id, source }) => `${id} ${source}`).join('; ');
  const where = site === null ? '' : `Site = ${psString(site)}; `;
  return [
    `  ${psComment(`${suffix}, not ${zones.join(', ')}. ${printSentence(why)}`)}`,
    `  ${psComment(facts)}`,
    ...targets
      .filter(({ isStated }) => !isStated)
      .map(
        (one) =>
          `  ${psComment(`${one.address} is what Azure usually gives ${one.name}: look after the deployment.`)}`,
      ),
    `  @{ ${where}Name = ${psString(suffix)}; MasterServers = @(${servers}) }`,
  ];
}

/** A zone of another type with the same name is left alone: it may be somebody's own. The time-out is above the 3 to 4 s below which Windows falls back and answers flip (DNS-56). */
function loop(hasSites: boolean): readonly string[] {
  return [
    `foreach ($forwarder in $forwarders${hasSites ? ' | Where-Object { $_.Site -eq $Site }' : ''}) {`,
    '  $wanted = @{ Name = $forwarder.Name; MasterServers = $forwarder.MasterServers; ForwarderTimeout = 5 }',
    '  $zone = Get-DnsServerZone -Name $forwarder.Name -ErrorAction SilentlyContinue',
    '  if ($null -eq $zone) {',
    "    if ($PSCmdlet.ShouldProcess($forwarder.Name, 'Add conditional forwarder')) {",
    "      if ($ReplicationScope -ne 'None') { $wanted.ReplicationScope = $ReplicationScope }",
    '      Add-DnsServerConditionalForwarderZone @wanted',
    '    }',
    "  } elseif ($zone.ZoneType -ne 'Forwarder') {",
    '    Write-Warning "$($forwarder.Name) is a zone of type $($zone.ZoneType) on this server and was left alone."',
    "  } elseif ($PSCmdlet.ShouldProcess($forwarder.Name, 'Set conditional forwarder')) {",
    // For the way back.
    '    Write-Output "$($forwarder.Name) was forwarded to $($zone.MasterServers -join \', \')."',
    '    Set-DnsServerConditionalForwarderZone @wanted',
    '  }',
    '}',
  ];
}
