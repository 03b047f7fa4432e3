// In: domains. Out: their faults by libvirt's own schema, from xmllint.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../fixtures/folders.ts';

/** The folder of libvirt's schemas: that of this host, or another one, such as that of a newer libvirt. */
export const SCHEMAS: string = process.env.OSINFO_TEST_SCHEMAS ?? '/usr/share/libvirt/schemas';

/** Why domains cannot be checked on this host; `undefined` where they can. */
export function whatIsMissing(): string | undefined {
  const isHere = existsSync(join(SCHEMAS, 'domain.rng')) && spawnSync('xmllint', ['--version']).error === undefined;
  return isHere ? undefined : 'xmllint or the schema of libvirt is missing: apt-get install libvirt0 libxml2-utils';
}

/** What xmllint has to say of them, each called by its index; nothing when all are valid. */
export function faults(domains: readonly string[]): string {
  const files = Object.fromEntries(domains.map((domain, index) => [`${index}.xml`, domain]));
  return inFolder(files, folder => {
    const words = ['--noout', '--relaxng', join(SCHEMAS, 'domain.rng'), ...Object.keys(files)];
    const { stderr, status } = spawnSync('xmllint', words, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status === 0) return '';
    const lines = stderr.split('\n').filter(line => !line.endsWith(' validates'));
    return lines.join('\n') || `xmllint ended with ${status}`;
  });
}
