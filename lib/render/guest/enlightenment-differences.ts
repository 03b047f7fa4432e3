// The recommended enlightenments and those of a platform in, the differences out, as unsupported parts. Each platform
// has a fixed set for Windows.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { enumerate } from '../text/quantities.ts';
import { all, loseIf, type Saying } from './partial-rendering.ts';

/**
 * What is recommended and missing, and what is present and not recommended; `given` includes the timer `hypervclock`.
 */
export function enlightenmentLosses(
  { hyperv, clock }: Hardware,
  given: readonly string[],
  platform: string,
): Saying<never> {
  const clocked = clock.timers.some(({ name, present }) => name === 'hypervclock' && present === true);
  const asked = [...Object.keys(hyperv?.features ?? {}), ...(clocked ? ['hypervclock'] : [])];
  const missing = asked.filter(name => !given.includes(name));
  const unasked = given.filter(name => !asked.includes(name));
  return all(
    loseIf(missing.length > 0, named(missing), `${platform} leaves ${missing.length === 1 ? 'it' : 'them'} off`),
    loseIf(unasked.length > 0, `a guest without ${named(unasked)}`, 'every Windows of this kind gets as much'),
  );
}

function named(names: readonly string[]): string {
  return `the enlightenment${names.length === 1 ? '' : 's'} ${enumerate(names)}`;
}
