// In: what is at a path. Out: lines for a person, members of JSON, or what cockpit-machines expects.

import { printable } from '../../../data-loader/records/printable.ts';
import type { FoundPattern, MediaMatch, OsReleaseMatch, TreeMatch } from '../../identify/matches.ts';
import type { Os, Variant } from '../../model/entities.ts';
import type { Identified } from '../../open/identify.ts';
import { shortPlace } from '../../render/text/place.ts';
import { styleOf } from '../../render/text/style.ts';
import type { Appearance } from './appearance.ts';

type Match = MediaMatch | TreeMatch | OsReleaseMatch;

/** The lines about one path: the best match, or all of them. */
export function formatIdentified(path: string, found: Identified, isAll: boolean, { colour }: Appearance): string {
  const { bold, dim } = styleOf(colour);
  const matches: readonly Match[] = isAll ? found.matches : found.matches.slice(0, 1);
  if (matches.length === 0) return `${bold(printable(path))}: ${printable(unknownText(found))}\n`;
  return matches
    .map(match => {
      const reasons = reasonsOf(match).map(reason => `  ${dim(printable(reason))}\n`);
      return `${bold(printable(path))}: ${printable(describe(match, found))}\n${reasons.join('')}`;
    })
    .join('');
}

function unknownText(found: Identified): string {
  if (found.kind !== 'media') return 'the database does not know it';
  return `the database does not know the ${found.isBootable ? '' : 'not bootable '}disc ${JSON.stringify(found.facts.volumeId)}`;
}

function describe(match: Match, found: Identified): string {
  const { os, variants } = match;
  const parts = [os.shortId, nameOf(os, variants)];
  if ('arch' in match) parts.push(match.arch ?? '');
  if ('media' in match) {
    parts.push(match.installer ? 'installer' : '', match.live ? 'live' : '', ...match.languages);
    if (found.kind === 'media' && !found.isBootable) parts.push('not bootable');
  }
  return parts.filter(part => part !== '').join(', ');
}

/** The name of the one edition, else of the OS, as osinfo-detect chooses it. */
export function nameOf({ name, shortId }: Os, variants: readonly Variant[]): string {
  return (variants.length === 1 ? variants[0]?.name : undefined) ?? name ?? shortId;
}

function reasonsOf({ because }: Match): readonly string[] {
  if ('rule' in because) return [`${because.rule}: ${because.text}`, shortPlace(because.at)];
  return [...because.found.map(describeFound), shortPlace(because.at)];
}

function describeFound({ in: name, text, pattern }: FoundPattern): string {
  return text === pattern ? `${name} is ${text}` : `${name} ${JSON.stringify(text)} matches ${pattern}`;
}

/** The members in JSON; of an OS those that name it. */
export function identifiedJson(found: Identified, isAll: boolean): object {
  const { matches, ...rest } = found;
  const list: readonly Match[] = isAll ? matches : matches.slice(0, 1);
  return { ...rest, matches: list.map(match => ({ ...match, os: namesOf(match.os) })) };
}

function namesOf({ id, shortId, name }: Os): Pick<Os, 'id' | 'shortId' | 'name'> {
  return { id, shortId, name };
}

/** What the helper autoDetectOS of cockpit-machines prints: ids, in the spacing of Python. */
export function cockpitDetection(found: Identified | undefined): string {
  const [match]: readonly Match[] = found?.matches ?? [];
  if (match === undefined) return '{}';
  const members = { os: match.os.id, ...('media' in match && { media: match.media.id }) };
  const texts = Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{${texts.join(', ')}}`;
}
