// A name in, the nearest name that DNS allows out.

/** Lower case, digits, hyphens and dots; `guest` when nothing is left. */
export function dnsName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9.-]+/g, '-');
  const labels = plain.split('.').map(label => label.slice(0, 63).replace(/^-+|-+$/g, ''));
  return (
    labels
      .filter(label => label !== '')
      .join('.')
      .slice(0, 253)
      .replace(/[.-]+$/, '') || 'guest'
  );
}
