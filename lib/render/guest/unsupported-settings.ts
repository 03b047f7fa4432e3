// The settings that an image asks for beside the hardware in, unsupported parts out: for formats that have none of them.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import type { UnsupportedPart } from './partial-rendering.ts';

/** Names each setting that is on; one that is off asks for nothing. */
export function unsupportedSettings({ passThrough = {} }: Hardware): readonly UnsupportedPart[] {
  const asked = Object.entries(passThrough).filter(([, value]) => value !== false);
  return asked.map(([name]) => [`the image property ${name}`, 'it is left to the hypervisor']);
}
