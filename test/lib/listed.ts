// A recommendation and its host in, everything out that the recommendation or its libvirt domain has and the host does
// not list. It reads the domain by itself, so that a mistake in the rules cannot hide here.
import { type Host, type Recommendation, toLibvirtXml } from '../../lib/index.ts';

/** A list of the host, and the place in a domain of what it must list; the first group is the word. */
const PLACES: readonly (readonly [key: keyof Host, place: RegExp])[] = [
  ['machines', /<type arch="[^"]+" machine="([^"]+)"/g],
  ['cpuModes', /<cpu mode="([^"]+)"/g],
  ['cpuModels', /<model fallback="forbid">([^<]+)</g],
  ['memorySources', /<source type="(memfd)"/g],
  ['diskModels', /<disk [^>]*model="([^"]+)"/g],
  ['graphics', /<graphics type="([^"]+)"/g],
  ['videoModels', /<video>\s*<model type="([^"]+)"/g],
  ['rngModels', /<rng model="([^"]+)"/g],
  ['rngBackends', /<backend model="([^"]+)"/g],
  ['filesystems', /<driver type="(virtiofs|path)"/g],
  ['tpmModels', /<tpm model="([^"]+)"/g],
  ['tpmBackends', /<backend type="([^"]+)" version/g],
  ['tpmVersions', /<backend type="[^"]+" version="([^"]+)"/g],
  ['channels', /<channel type="([^"]+)"/g],
  ['panicModels', /<panic model="([^"]+)"/g],
];
/** The same, of what depends on the machine. */
const PLACES_OF_MACHINE: readonly (readonly [key: keyof Host, place: RegExp])[] = [
  ['firmware', /<os firmware="([^"]+)"/g],
  ['diskBuses', /<target dev="[^"]+" bus="([^"]+)"/g],
  ['diskDevices', /<disk [^>]*device="([^"]+)"/g],
];

/** What the host lacks and no warning says that the guest keeps. */
export function unlisted(hardware: Recommendation, host: Host): readonly string[] {
  const share = hardware.filesystem === undefined ? {} : { share: { path: '/srv', tag: 'srv' } };
  const xml = toLibvirtXml(hardware, {
    ...share,
    ...(hardware.tpm !== undefined && hardware.tpm.model !== 'vtpm' && { tpm: true }),
  }).text;
  const isKnown = !hardware.warnings.some(({ code }) => code === 'HOST_UNKNOWN');
  const kept = hardware.warnings.map(({ message }) => message).filter(message => message.endsWith('keeps it.'));
  const places = [...PLACES, ...(isKnown ? PLACES_OF_MACHINE : [])];
  const lists = places.flatMap(([key, place]) => {
    const list = host[key];
    if (!Array.isArray(list)) return [];
    return [...xml.matchAll(place)].flatMap(([, word = '']) =>
      list.includes(word) || kept.some(message => message.includes(word)) ? [] : [`${key} has no ${word}`],
    );
  });
  const hyperv = /<hyperv mode="custom">([\s\S]*?)<\/hyperv>/.exec(xml)?.[1] ?? '';
  const enlightenments = [...hyperv.matchAll(/<(\w+) state/g)].flatMap(([, name = '']) =>
    name === 'direct' || host.hyperv?.includes(name) !== false ? [] : [`hyperv has no ${name}`],
  );
  const isSecure = isKnown && host.secureBoot === false && /enabled="yes" name="secure-boot"/.test(xml);
  return [...lists, ...enlightenments, ...(isSecure ? ['no secure boot'] : [])];
}
