// In: recommendations for KVM. Out: libvirt's form of their domains. libvirt defines them and converts them to QEMU's
// command line, but does not start them, because the host's CPU need not support them. libvirt's driver runs within
// virsh, in its own folder.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Os, OsinfoDb, Recommendation } from 'osinfo-db';
import type { Target } from '../../lib/model/target-types.ts';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { toLibvirtXml } from '../../lib/render/libvirt/libvirt.ts';
import { OVERRIDING_TARGETS, PLAIN_TARGETS, SAME_GUEST } from '../cases/domain-targets.ts';
import { lostElements } from './domain-tree.ts';
import { compareFacts, type Outcome } from './facts-compared.ts';
import { settingOf } from './live-facts.ts';

const MARK = '=====';
/** How many domains one virsh is given, for a command line must end somewhere. */
const AT_ONCE = 200;

/** Recommendations for KVM of which no two make the same domain; the hypervisor on other architectures is another host's. */
export function differentHardware(oses: readonly Os[], db: OsinfoDb): readonly Recommendation[] {
  const onX86 = ({ hypervisor = 'kvm', arch = 'x86_64', vsock }: Target) =>
    hypervisor === 'kvm' && /^(x86_64|i686)$/.test(arch) && vsock !== true;
  const targets = [...PLAIN_TARGETS, ...OVERRIDING_TARGETS].filter(onX86);
  const all = oses.flatMap(({ id }) => targets.map(target => db.recommend(id, target)));
  const shape = (hardware: Hardware) =>
    toLibvirtXml(hardware, SAME_GUEST).text.replace(/<metadata>.*<\/metadata>/s, '');
  return [...new Map(all.map(hardware => [shape(hardware), hardware])).values()];
}

/** One outcome a recommendation; where KVM cannot be used here, why. */
export async function examineKvmDomains(
  all: readonly Hardware[],
  folder: string,
): Promise<readonly Outcome[] | string> {
  const own = process.getuid?.() === 0 ? 'user = "root"\ngroup = "root"\n' : '';
  mkdirSync(join(folder, 'etc'));
  writeFileSync(join(folder, 'etc/qemu.conf'), `${own}security_driver = "none"\nstdio_handler = "file"\n`);
  const { stdout, stderr } = await virsh(folder, ['domcapabilities --virttype kvm']);
  if (!stdout.includes('<domain>kvm</domain>')) return complaint(stderr, 'error:');
  const outcomes: Outcome[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    outcomes.push(...(await defineAll(all.slice(start, start + AT_ONCE), folder)));
  }
  return outcomes;
}

async function defineAll(all: readonly Hardware[], folder: string): Promise<readonly Outcome[]> {
  const domains = all.map(hardware => toLibvirtXml(hardware, SAME_GUEST).text);
  const commands = domains.flatMap((domain, index) => {
    writeFileSync(join(folder, `${index}.xml`), domain);
    const { name } = SAME_GUEST;
    const looks = [`domxml-to-native qemu-argv --domain ${name}`, `dumpxml ${name}`, `undefine --nvram ${name}`];
    return [`define --validate ${index}.xml`, ...looks].flatMap(command => [`echo ${MARK}`, command]);
  });
  const { stdout, stderr } = await virsh(folder, commands);
  const answers = stdout.split(MARK);
  return all.map((hardware, index) => {
    const [words = '', live = ''] = answers.slice(index * 4 + 2);
    const why = complaint(stderr, ` ${index}.xml`);
    return outcomeOf(hardware, domains[index] ?? '', words.split(/\s+/), live, why);
  });
}

function outcomeOf(hardware: Hardware, domain: string, words: readonly string[], live: string, why: string): Outcome {
  if (!words.includes('-cpu')) return { checks: 0, differences: [`libvirt refuses it: ${why}`] };
  const { elements, lost } = lostElements(domain, live);
  const { checks, differences } = compareFacts(expectedWords(hardware), foundWords(words));
  return { checks: checks + elements, differences: [...differences, ...lost.map(path => `not in the XML: ${path}`)] };
}

function expectedWords(hardware: Hardware) {
  const { clock, cpu, hyperv } = hardware;
  const timer = (name: string) => clock.timers.find(timer => timer.name === name);
  const hypervclock = timer('hypervclock')?.present === true ? ['hv-time=on'] : [];
  const features = Object.entries(hyperv?.features ?? {}).map(
    ([name, value]) => `hv-${name}=${value === true ? 'on' : `0x${value.toString(16)}`}`,
  );
  return {
    base: clock.offset,
    rtc: timer('rtc')?.tickPolicy === 'catchup' ? 'slew' : undefined,
    pit: timer('pit')?.tickPolicy,
    hpet: timer('hpet')?.present,
    cpus: SAME_GUEST.cpus,
    kvm: true,
    cpu: cpu?.mode === 'custom' ? cpu.model : 'host',
    enlightenments: [...hypervclock, ...features].sort(),
  };
}

function foundWords(words: readonly string[]) {
  const [cpu, ...flags] = (words[words.indexOf('-cpu') + 1] ?? '').split(',');
  return {
    base: settingOf(words, '-rtc', 'base'),
    rtc: settingOf(words, '-rtc', 'driftfix'),
    pit: settingOf(words, '-global', 'kvm-pit.lost_tick_policy'),
    hpet: words.includes('-no-hpet') || settingOf(words, '-machine', 'hpet') === 'off' ? false : undefined,
    cpus: Number(words[words.indexOf('-smp') + 1]?.split(',')[0]),
    kvm: words[words.indexOf('-accel') + 1] === 'kvm',
    cpu,
    enlightenments: flags.filter(flag => flag.startsWith('hv-')).sort(),
  };
}

function virsh(
  folder: string,
  commands: readonly string[],
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const options = { cwd: folder, timeout: 300_000, maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: 'C' } };
  return new Promise(resolve => {
    execFile(
      'virsh',
      ['-q', '-c', `qemu:///embed?root=${folder}`, commands.join('; ')],
      options,
      (_error, stdout, stderr) => resolve({ stdout, stderr }),
    );
  });
}

/** The first line that has these words, and the next, in which virsh says why. */
function complaint(complaints: string, words: string): string {
  const lines = complaints.split('\n').filter(line => line.startsWith('error:'));
  const first = lines.findIndex(line => line.includes(words));
  return first < 0 ? 'virsh says nothing' : lines.slice(first, first + 2).join(' ');
}
