# Conditional forwarders for From public to private: Custom DNS in the hub
# Run it as administrator on a Windows DNS server that the clients of the site ask.
# It may be run again: a forwarder that is there already is set to these servers.
# Look first: .\dns-handover.ps1 -WhatIf
# The way back for a suffix that was not forwarded before: Remove-DnsServerZone -Name <suffix>

# Missing: Head office has no private way to vm-dns. Connect it with a gateway to their VNet, or to one that is peered with it.

# Nothing to forward until that is there.
