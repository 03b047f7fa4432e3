// Tests what the answers for every OS of the installed database keep to on many hosts: nothing that the host does not
// list stands in an answer, in a domain of libvirt or on a command line of QEMU, and each difference is warned of.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Host,
  type OsinfoDb,
  type Recommendation,
  readHost,
  type Target,
  toLibvirtXml,
  toQemuArguments,
} from '../../lib/index.ts';
import { HOSTS } from '../cases/hosts.ts';
import { domainCapabilities } from '../fixtures/host-xml.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../fixtures/real-database.ts';
import { unlisted } from './listed.ts';

const test = suite('hosts');

/** Targets that ask for every device, and for what hosts lack. */
const REQUESTS: readonly Target[] = [
  {},
  { watchdog: true, panic: true, vsock: true, drivers: 'all' },
  { firmware: 'efi' },
  { graphics: 'spice', diskBus: 'scsi' },
];

const db = installedDatabase();
if (db === undefined) test.skip(NO_DATABASE_HERE, () => {});
else checkHosts(db);

test.run();

function checkHosts(real: OsinfoDb): void {
  for (const { name, host } of HOSTS) {
    test(`${name}: every OS gets what the host has, and is told of the rest`, async () => {
      const read = await readHost(domainCapabilities(host), { file: name });
      const asked: Host = { ...read, ...(host.machines !== undefined && { machines: host.machines }) };
      for (const request of REQUESTS.filter(({ firmware }) => asked.firmware?.length !== 0 || firmware === undefined)) {
        const found = real.oses().flatMap(({ id, shortId }) => {
          const { hypervisor, arch } = asked;
          const target = { ...request, ...(hypervisor && { hypervisor }), ...(arch && { arch }) };
          if (hypervisor === 'xen' && request.diskBus !== undefined && asked.machine === 'xenpv') return [];
          const hardware = real.recommend(id, { ...target, host: asked });
          return [...unlisted(hardware, asked), ...untold(real.recommend(id, target), hardware)].map(
            what => `${shortId} ${JSON.stringify(request)}: ${what}`,
          );
        });
        assert.equal(found.slice(0, 5), [], `${found.length} of ${name}`);
      }
    });
  }

  test('the command line names the emulator of the host, and no SPICE where it has none', async () => {
    const rhel = HOSTS.find(({ name }) => name === 'RHEL 9')?.host;
    assert.ok(rhel);
    for (const { id } of real.oses()) {
      const line = toQemuArguments(real.recommend(id, { host: rhel })).arguments;
      assert.is(line[0], '/usr/libexec/qemu-kvm');
      assert.not(
        line.some(word => /spice|qxl/.test(word)),
        line.join(' '),
      );
      assert.not(/spice|qxl/.test(toLibvirtXml(real.recommend(id, { host: rhel })).text));
    }
  });
}

/** The differences from the answer without a host that no warning names. */
function untold(without: Recommendation, hardware: Recommendation): readonly string[] {
  const told = hardware.warnings.filter(({ code }) => code === 'HOST_LACKS').map(({ message }) => message);
  const differing = Object.entries(NOUNS).filter(
    ([name]) => chosen(memberOf(without, name)) !== chosen(memberOf(hardware, name)),
  );
  const display = without.target.graphics === hardware.target.graphics ? [] : [['display', ['display']] as const];
  return [...differing, ...display]
    .filter(([, nouns]) => !nouns.some(noun => told.some(message => message.includes(` ${noun}`))))
    .map(([name]) => `${name} differs, and only these warnings: ${told.join(' ')}`);
}

/** What a warning can call each part that differs. */
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  machine: ['machine'],
  firmware: ['firmware', 'secure boot'],
  disk: ['disk bus'],
  cdrom: ['CD-ROM bus'],
  video: ['graphics card'],
  rng: ['source of random numbers'],
  agentChannel: ['agent channel'],
  tpm: ['TPM'],
  cpu: ['CPU'],
  filesystem: ['driver of shared folders'],
  panic: ['panic device'],
};

function memberOf(hardware: object, name: string): object | undefined {
  return new Map<string, object>(Object.entries(hardware)).get(name);
}

function chosen(part: object | undefined): string {
  return JSON.stringify({ ...part, because: undefined, virtioModel: undefined });
}
