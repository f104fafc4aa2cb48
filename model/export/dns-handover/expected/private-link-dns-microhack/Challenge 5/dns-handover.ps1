# Conditional forwarders for Private Link DNS MicroHack: Challenge 5
# Run it as administrator on a Windows DNS server that the clients of the site ask.
# It may be run again: a forwarder that is there already is set to these servers.
# Look first: .\dns-handover.ps1 -WhatIf
# The way back for a suffix that was not forwarded before: Remove-DnsServerZone -Name <suffix>

# Missing: az-dns-vm (10.0.0.4) is no target for database.windows.net: it answers sql1.database.windows.net with the public address of sql1, not with 10.1.0.5: az-dns-vm asks the public DNS servers itself, from the root down, and does not ask Azure DNS.

# Nothing to forward until that is there.
