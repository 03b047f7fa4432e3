// Recommendations for KVM in, what libvirt makes of their domains out. They are defined and turned into QEMU's command
// line, not started: the processor of a host need not bear it. libvirt's driver runs within virsh, in a folder of its own.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hardware } from '../../lib/hardware.ts';
import { guestOf } from '../../lib/render/guest.ts';
import { toLibvirtXml } from '../../lib/render/libvirt.ts';
import { lostElements } from './domain-tree.ts';
import { compareFacts, type Outcome } from './facts-compared.ts';
import { settingOf } from './live-facts.ts';

const MARK = '=====';

/** One outcome a recommendation; where KVM cannot be used here, why. */
export async function examineKvmDomains(
  all: readonly Hardware[],
  folder: string,
): Promise<readonly Outcome[] | string> {
  const domains = all.map((hardware, index) => toLibvirtXml(hardware, { name: `guest${index}` }));
  mkdirSync(join(folder, 'etc'), { recursive: true });
  writeFileSync(
    join(folder, 'etc/qemu.conf'),
    'user = "root"\ngroup = "root"\nsecurity_driver = "none"\nstdio_handler = "file"\n',
  );
  const commands = domains.flatMap((domain, index) => {
    writeFileSync(join(folder, `${index}.xml`), domain);
    const name = `guest${index}`;
    return [
      `define --validate ${index}.xml`,
      `echo ${MARK}`,
      `domxml-to-native qemu-argv --domain ${name}`,
      `echo ${MARK}`,
      `dumpxml ${name}`,
      `echo ${MARK}`,
    ];
  });
  const { stdout, stderr } = await virsh(folder, ['domcapabilities --virttype kvm', ...commands].join('; '));
  if (!stdout.includes('<domain>kvm</domain>')) return lastLine(stderr) ?? 'virsh says nothing';
  const answers = stdout.split(MARK);
  return all.map((hardware, index) => {
    const [words = '', live = ''] = answers.slice(index * 3 + 1);
    return outcomeOf(hardware, domains[index] ?? '', words.split(/\s+/), live, stderr);
  });
}

function outcomeOf(
  hardware: Hardware,
  domain: string,
  words: readonly string[],
  live: string,
  complaints: string,
): Outcome {
  if (!words.includes('-cpu')) return { checks: 1, differences: [`libvirt refuses it: ${lastLine(complaints)}`] };
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
    cpus: guestOf(hardware, {}).cpus,
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

function virsh(folder: string, commands: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const options = { cwd: folder, timeout: 300_000, maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: 'C' } };
  return new Promise(resolve => {
    execFile('virsh', ['-q', '-c', `qemu:///embed?root=${folder}`, commands], options, (_error, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}

function lastLine(text: string): string | undefined {
  return text
    .trimEnd()
    .split('\n')
    .findLast(line => line.startsWith('error: '));
}
