/** Is the text an IPv6 address or prefix? Nothing more is known of them: answers speak of IPv4 alone. */
export function isIpv6(text: string): boolean {
  if (!text.includes(':')) return false;
  const [address = '', length, ...more] = text.trim().split('/');
  if (more.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return false;
  const colons = address.split(':').length - 1;
  return colons >= 2 && colons <= 8 && /^[0-9a-f:]+(?:\d{1,3}(?:\.\d{1,3}){3})?$/i.test(address);
}
