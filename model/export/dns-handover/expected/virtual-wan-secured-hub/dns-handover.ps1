# Conditional forwarders for Virtual WAN with secured hub
# Run it as administrator on a Windows DNS server that the clients of the site ask.
# It may be run again: a forwarder that is there already is set to these servers.
# Look first: .\dns-handover.ps1 -WhatIf
# The way back for a suffix that was not forwarded before: Remove-DnsServerZone -Name <suffix>

[CmdletBinding(SupportsShouldProcess)]
param(
  # 'None' keeps the forwarders on this server; the others keep them in Active Directory.
  [ValidateSet('None', 'Forest', 'Domain', 'Legacy')] [string] $ReplicationScope = 'None'
)
$ErrorActionPreference = 'Stop'

$forwarders = @(
  # database.windows.net, not privatelink.database.windows.net. Clients ask for names below database.windows.net, and a forwarding server hands that question on whole. It never asks for privatelink.database.windows.net, so a forwarder for that name alone would not be used.
  # dns/forward-the-public-suffix https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration; dns/forwarders-return-the-finished-answer https://github.com/dmauser/PrivateLink/tree/master/DNS-Integration-Scenarios
  @{ Name = 'database.windows.net'; MasterServers = @('10.2.2.4') }
)

foreach ($forwarder in $forwarders) {
  $wanted = @{ Name = $forwarder.Name; MasterServers = $forwarder.MasterServers; ForwarderTimeout = 5 }
  $zone = Get-DnsServerZone -Name $forwarder.Name -ErrorAction SilentlyContinue
  if ($null -eq $zone) {
    if ($PSCmdlet.ShouldProcess($forwarder.Name, 'Add conditional forwarder')) {
      if ($ReplicationScope -ne 'None') { $wanted.ReplicationScope = $ReplicationScope }
      Add-DnsServerConditionalForwarderZone @wanted
    }
  } elseif ($zone.ZoneType -ne 'Forwarder') {
    Write-Warning "$($forwarder.Name) is a zone of type $($zone.ZoneType) on this server and was left alone."
  } elseif ($PSCmdlet.ShouldProcess($forwarder.Name, 'Set conditional forwarder')) {
    Write-Output "$($forwarder.Name) was forwarded to $($zone.MasterServers -join ', ')."
    Set-DnsServerConditionalForwarderZone @wanted
  }
}
