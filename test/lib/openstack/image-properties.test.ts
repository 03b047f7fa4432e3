// In: image properties. Out: hardware, with a database and without, and errors for what Nova refuses.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../lib/model/errors.ts';
import type { WithReason } from '../../../lib/model/reason.ts';
import type { Target } from '../../../lib/model/target-types.ts';
import { recommendForImage } from '../../../lib/openstack/image-properties.ts';
import { PROPERTIES } from '../../../lib/openstack/properties/property-table.ts';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';
import { reasonOf } from '../../../lib/policy/decide/explain.ts';
import { DEVICE_IDS, type DeviceName } from '../../../lib/policy/engine/devices.ts';
import { toGlanceProperties } from '../../../lib/render/nova/nova.ts';
import { toVmx } from '../../../lib/render/vmware/vmware.ts';
import { BAD_VALUES, FIXED_VALUES, IMAGE_VALUES } from '../../cases/image-values.ts';
import { BAD_IMAGES, FIXED, IMAGES } from '../../cases/images.ts';
import { attemptChanges } from '../../fixtures/changes.ts';
import { databaseOf, os } from '../../fixtures/records.ts';

const test = suite('image-properties');

const drives = (...names: readonly DeviceName[]): string =>
  `<devices>${names.map(name => `<device id="${DEVICE_IDS[name]}"/>`).join('')}</devices>`;
const SIZE = '<n-cpus>2</n-cpus><ram>2147483648</ram><storage>10737418240</storage>';
/** An OS that states its resources, about which there is no warning then. */
const sized = (name: string, content: string): string =>
  os(name, `${content}<resources arch="all"><recommended>${SIZE}</recommended></resources>`);
const db = databaseOf(
  sized(
    'modern',
    `<family>linux</family>${drives('qemu-x86-q35', 'virtio1.0-net', 'virtio1.0-block', 'virtio1.0-scsi')}`,
  ),
  sized('old', `<family>linux</family><release-date>2003-01-01</release-date>${drives('e1000')}`),
  sized('serial', `<family>linux</family>${drives('virtio1.0-console')}`),
  sized('pair', '<family>linux</family><distro>test</distro><version>1</version>'),
  sized('window', `<family>winnt</family>${drives('qemu-x86-q35', 'e1000e')}`),
  sized(
    'strict',
    `<family>linux</family>${drives('qemu-x86-q35')}<firmware arch="x86_64" type="bios" supported="false"/><firmware arch="x86_64" type="efi"/>`,
  ),
);

/** Every hypervisor on everything that it runs on. */
const EVERYWHERE: readonly Target[] = [
  ...(['kvm', 'qemu'] as const).flatMap(hypervisor =>
    (['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x', 'riscv64', 'loongarch64'] as const).map(arch => ({
      hypervisor,
      arch,
    })),
  ),
  { hypervisor: 'xen' },
  { hypervisor: 'xen', machine: 'xenpv' },
  { hypervisor: 'vmware' },
  { hypervisor: 'vmware', arch: 'i686' },
  { graphics: 'none' },
  { graphics: 'vnc', firmware: 'efi' },
];

for (const [properties, target, expected, why] of [...IMAGES, ...IMAGE_VALUES]) {
  test(`${JSON.stringify(properties)}: ${why}`, () => {
    const hardware = recommendForImage(db, properties, { target });
    for (const one of expected.split(' ')) assert.is(partIn(hardware, one), one);
  });
}

for (const [properties, target, expected, why] of [...FIXED, ...FIXED_VALUES]) {
  test(`without a database, ${JSON.stringify({ ...properties, ...target })}: ${why}`, () => {
    const hardware = recommendForImage(db, properties, { target, hardwareConfig: 'fixed' });
    for (const one of expected.split(' ')) assert.is(partIn(hardware, one), one);
    const unnamed = Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'os_distro'));
    const alone = recommendForImage(undefined, unnamed, { target });
    assert.equal(alone, hardware, 'with no database it is the same');
  });
}

for (const [properties, target, code, message, why] of [...BAD_IMAGES, ...BAD_VALUES]) {
  test(`${JSON.stringify({ ...properties, ...target })} cannot be: ${why}`, () => {
    for (const hardwareConfig of ['default', 'fixed'] as const) {
      const error = thrownBy(() => recommendForImage(db, properties, { target, hardwareConfig }));
      assert.ok(isOsinfoError(error) && error.code === code, String(error));
      assert.match(error.message, message);
    }
  });
}

test('libosinfo means: the database, or no answer', () => {
  const config = { hardwareConfig: 'libosinfo' } as const;
  assert.equal(recommendForImage(db, { os_name: 'modern' }, config), db.recommend('modern'));
  const codes = [
    () => recommendForImage(undefined, { os_name: 'modern' }, config),
    () => recommendForImage(db, { os_name: 'moderm' }, config),
    () => recommendForImage(db, {}, config),
  ].map(call => {
    const error = thrownBy(call);
    return isOsinfoError(error) && error.code;
  });
  assert.equal(codes, ['NO_DATABASE', 'UNKNOWN_OS', 'BAD_PROPERTY']);
});

test('an OS that is not known is told, with the nearest', () => {
  const [warning] = recommendForImage(db, { os_distro: 'moderm' }).warnings;
  assert.is(warning?.code, 'UNKNOWN_OS');
  assert.match(warning?.message ?? '', 'Did you mean modern');
});

test('arguments of the wrong type are told', () => {
  for (const args of [
    [db, null],
    [db, 'winxp'],
    [db, {}, { hardwareConfig: 'guess' }],
    [db, {}, { hardwareConfig: null }],
    [db, {}, { target: 'kvm' }],
    [db, {}, null],
    [db, {}, 'fixed'],
    [null, {}],
    [{}, {}],
  ]) {
    const error = thrownBy(() => Reflect.apply(recommendForImage, undefined, args));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', JSON.stringify(args[1]));
  }
});

test('a target of the wrong types is told', () => {
  for (const target of [{ hypervisor: 3 }, { arch: null }, { graphics: {} }, { vsock: 'yes' }, { bus: 'ide' }]) {
    const error = thrownBy(() => Reflect.apply(recommendForImage, undefined, [db, {}, { target }]));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_TARGET', JSON.stringify(target));
  }
});

test('what is written for an image is read from one', () => {
  for (const shortId of ['modern', 'old', 'window', 'strict']) {
    for (const target of EVERYWHERE) {
      const hardware = db.recommend(shortId, target);
      const { properties } = toGlanceProperties(hardware, { os: db.os(shortId) });
      const again = recommendForImage(db, { os_name: shortId, ...properties }, { target });
      const where = `${shortId} on ${JSON.stringify(target)}`;
      assert.equal(reasonless(again), reasonless(hardware), where);
      assert.not.ok(
        again.warnings.some(({ code }) => code === 'PROPERTY_UNUSED'),
        where,
      );
    }
  }
});

test('what an image asks for is written and read back, but for what a warning names', () => {
  const cases = [...IMAGES, ...IMAGE_VALUES, ...FIXED, ...FIXED_VALUES];
  let count = 0;
  for (const [properties, target] of cases) {
    const hardware = recommendForImage(db, properties, { target });
    const { properties: written, warnings } = toGlanceProperties(hardware);
    if (warnings.length > 0) continue;
    count += 1;
    const again = recommendForImage(db, written, { target: hardware.target });
    assert.equal(reasonless(again), reasonless(hardware), JSON.stringify({ ...properties, ...target }));
  }
  assert.ok(count > cases.length / 2, String(count));
});

test('on VMware Nova’s own defaults are a whole guest', () => {
  const hardware = recommendForImage(undefined, {}, { target: { hypervisor: 'vmware' } });
  assert.match(toVmx(hardware).text, 'guestOS = "other-64"');
  assert.is(hardware.vmware?.because.rule, 'nova-other-guest-64');
  assert.match(reasonOf('vmware', hardware.vmware?.because, hardware.vmware), 'the image does not say');
});

test('a reason names the rule and the property that both decided', () => {
  const { firmware } = recommendForImage(db, { os_name: 'strict', os_secure_boot: 'disabled' });
  assert.equal([firmware?.because.rule, firmware?.because.property], ['efi-only', 'os_secure_boot']);
  assert.match(reasonOf('firmware', firmware?.because, firmware), /not from BIOS; .* os_secure_boot$/);
});

test('names that JavaScript knows are no properties', () => {
  const properties = JSON.parse('{ "__proto__": "x", "constructor": "y", "os_name": "modern" }');
  const { warnings, ...hardware } = recommendForImage(db, properties);
  const { warnings: _, ...expected } = db.recommend('modern');
  assert.equal(hardware, expected);
  assert.equal(
    warnings.map(({ message }) => message),
    ['__proto__', 'constructor'].map(name => `The property ${name} is unknown, and decides nothing.`),
  );
});

test('every answer is frozen, and the same question asked of the database has the same answer', () => {
  for (const [properties, target] of [...IMAGES, ...IMAGE_VALUES, ...FIXED]) {
    assert.equal(attemptChanges(recommendForImage(db, properties, { target })), []);
  }
  assert.is(recommendForImage(db, { os_name: 'modern' }), db.recommend('modern'));
});

test('every property is tried', () => {
  const tried = new Set([...IMAGES, ...IMAGE_VALUES, ...FIXED].flatMap(([properties]) => Object.keys(properties)));
  const ours = Object.entries(PROPERTIES).filter(([, { use }]) => use !== 'is not ours');
  assert.equal(
    ours.map(([name]) => name).filter(name => !tried.has(name)),
    [],
  );
});

test.run();

/** The hardware without its reasons. */
function reasonless(hardware: Hardware): unknown {
  const { warnings: _, ...parts } = hardware;
  return JSON.parse(JSON.stringify(parts, (key, value) => (key === 'because' ? undefined : value)));
}

/** The named part of the hardware as the tables write it. */
function partIn(hardware: Hardware, wanted: string): string {
  const { machine, firmware, disk, cdrom, scsi, network, video, sound, input, usb, rng, tpm, clock, hyperv } = hardware;
  const { vmware, agentChannel, watchdog } = hardware;
  const asked = (part: WithReason<object> | undefined, value: unknown): string =>
    `${part?.because.property === undefined ? '' : '!'}${value}`;
  const timer = (name: string): string => {
    const found = clock.timers.find(candidate => candidate.name === name);
    return asked(found, found?.tickPolicy ?? found?.present);
  };
  const parts: Readonly<Record<string, string>> = {
    os: String(hardware.os?.shortId),
    hypervisor: hardware.target.hypervisor,
    arch: hardware.target.arch,
    graphics: hardware.target.graphics,
    machine: asked(machine, machine?.type),
    firmware: asked(firmware, firmware?.type),
    secure: String(firmware?.secureBoot),
    disk: asked(disk, disk.bus),
    cdrom: asked(cdrom, cdrom.bus),
    scsi: asked(scsi, scsi?.model),
    network: asked(network, network?.model),
    video: asked(video, video?.model),
    sound: asked(sound, sound?.model),
    input: asked(input, input && `${input.bus}-${input.pointer}`),
    keyboard: String(input?.keyboard?.bus),
    usb: asked(usb, usb?.model),
    agent: asked(agentChannel, agentChannel?.name),
    watchdog: asked(watchdog, watchdog && `${watchdog.model}-${watchdog.action}`),
    passes: String(JSON.stringify(hardware.passThrough)),
    rng: asked(rng, rng?.model),
    tpm: asked(tpm, tpm?.need),
    model: `${tpm?.model}-${tpm?.version}`,
    offset: asked(clock, clock.offset),
    timers: clock.timers.map(({ name }) => name).join(),
    rtc: timer('rtc'),
    pit: timer('pit'),
    hpet: timer('hpet'),
    hypervclock: timer('hypervclock'),
    hyperv: asked(hyperv, hyperv?.level),
    vmware: asked(vmware, vmware && [vmware.guestId, vmware.diskAdapter, vmware.networkAdapter].join('/')),
    warns: hardware.warnings.map(({ code }) => code)[0] ?? '',
  };
  const [name = ''] = wanted.split('=');
  return `${name}=${parts[name]}`;
}

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
