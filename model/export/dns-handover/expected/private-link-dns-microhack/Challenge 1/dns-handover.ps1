# Conditional forwarders for Private Link DNS MicroHack: Challenge 1
# Run it as administrator on a Windows DNS server that the clients of the site ask.
# It may be run again: a forwarder that is there already is set to these servers.
# Look first: .\dns-handover.ps1 -WhatIf
# The way back for a suffix that was not forwarded before: Remove-DnsServerZone -Name <suffix>

# Nothing to forward.
