import { isIP } from 'node:net';
import type { Config } from '../config.ts';

/**
 * Tells whether the header `Host` names this server. A page of another site can have its own name lead here (DNS rebinding), and
 * the browser then takes the two for one site. Such a page cannot have a name that is not its own: not `localhost`, no bare
 * address, none of the settings.
 */
export function hostCheck({ host, hosts, corsOrigins }: Pick<Config, 'host' | 'hosts' | 'corsOrigins'>): (header?: string) => boolean {
  // Where everyone may read the answers, there is nothing that a detour would add.
  if (hosts.includes('*') || corsOrigins.includes('*')) return () => true;
  const names = new Set([host, ...hosts, ...corsOrigins.map((origin) => new URL(origin).hostname)].map((name) => name.toLowerCase()));
  return (header) => {
    // HTTP/1.0 has none, and no browser speaks it.
    if (header === undefined) return true;
    const name = nameIn(header);
    return name !== null && (isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || names.has(name));
  };
}

/** Without port, and without the brackets of an IPv6 address; null: it is no name. */
function nameIn(header: string): string | null {
  const found = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+?)\.?)(?::\d{1,5})?$/i.exec(header);
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}
