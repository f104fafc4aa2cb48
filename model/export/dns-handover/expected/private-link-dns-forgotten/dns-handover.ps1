# Conditional forwarders for Private Link, DNS forgotten
# Run it as administrator on a Windows DNS server that the clients of the site ask.
# It may be run again: a forwarder that is there already is set to these servers.
# Look first: .\dns-handover.ps1 -WhatIf
# The way back for a suffix that was not forwarded before: Remove-DnsServerZone -Name <suffix>

# Missing: inbound (10.0.0.68) is no target for database.windows.net: it answers sql-shop.database.windows.net with the public address of sql-shop, not with 10.1.2.4: privatelink.database.windows.net is linked to another VNet, not to vnet-hub.

# Nothing to forward until that is there.
