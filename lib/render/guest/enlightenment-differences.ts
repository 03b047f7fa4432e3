// The recommended enlightenments and those of a platform in, the differences out, as unsupported parts. Each platform
// has a fixed set for Windows.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { joinList } from '../text/quantities.ts';
import { concatRenderings, type PartialRendering, unsupportedPartIf } from './partial-rendering.ts';

/**
 * What is recommended and missing, and what is present and not recommended; `given` includes the timer `hypervclock`.
 */
export function enlightenmentDifferences(
  { hyperv, clock }: Hardware,
  given: readonly string[],
  platform: string,
): PartialRendering<never> {
  const hasHypervclock = clock.timers.some(({ name, present }) => name === 'hypervclock' && present === true);
  const requested = [...Object.keys(hyperv?.features ?? {}), ...(hasHypervclock ? ['hypervclock'] : [])];
  const missing = requested.filter(name => !given.includes(name));
  const unasked = given.filter(name => !requested.includes(name));
  return concatRenderings(
    unsupportedPartIf(
      missing.length > 0,
      listNames(missing),
      `${platform} leaves ${missing.length === 1 ? 'it' : 'them'} off`,
    ),
    unsupportedPartIf(
      unasked.length > 0,
      `a guest without ${listNames(unasked)}`,
      'every Windows of this kind gets as much',
    ),
  );
}

function listNames(names: readonly string[]): string {
  return `the enlightenment${names.length === 1 ? '' : 's'} ${joinList(names)}`;
}
