# Conditional forwarders for From public to private: Private endpoint
# Run it as administrator on a Windows DNS server that the clients of the site ask.
# It may be run again: a forwarder that is there already is set to these servers.
# Look first: .\dns-handover.ps1 -WhatIf
# The way back for a suffix that was not forwarded before: Remove-DnsServerZone -Name <suffix>

# Missing: Nothing in this design answers DNS for Head office: it has no resolver inbound endpoint, no machine that is a DNS server and no Azure Firewall with DNS proxy. Azure DNS (168.63.129.16) itself does not hear questions from outside a VNet. Add a DNS Private Resolver with an inbound endpoint.

# Nothing to forward until that is there.
