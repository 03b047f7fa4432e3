// Tests overrides: each beats every rule, later aspects use it, and an impossible one is an error.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/model/errors.ts';
import { completeTarget } from '../../../../lib/model/target.ts';
import { overridesOf } from '../../../../lib/policy/aspects/overrides.ts';
import { decisionByOverride, withReason } from '../../../../lib/policy/engine/decision.ts';
import { checkBus } from '../../../../lib/policy/rules/storage/disk.ts';
import { machineKind } from '../../../../lib/policy/rules/system/machine.ts';
import { decisionsOf } from '../../../fixtures/guests.ts';

const test = suite('overrides');

test('a target asks for as much as it says', () => {
  assert.equal(overridesOf(completeTarget({})), {});
  assert.equal(
    overridesOf(completeTarget({ machine: 'q35', firmware: 'efi', diskBus: 'scsi', clock: 'localtime', vsock: true })),
    {
      machine: { choose: { type: 'q35' } },
      firmware: { choose: { type: 'efi' } },
      disk: { choose: { bus: 'scsi' } },
      clock: { choose: { offset: 'localtime' } },
    },
  );
});

test('an override names who requests it', () => {
  assert.equal(withReason(decisionByOverride({ choose: { bus: 'scsi' } })), {
    bus: 'scsi',
    because: { rule: 'requested' },
  });
  const nothing = decisionByOverride({ choose: undefined, property: 'hw_rng_model' });
  assert.equal([nothing.choose, withReason(nothing)], [undefined, undefined]);
  assert.equal(nothing.because, { rule: 'image-property', property: 'hw_rng_model' });
});

test('later aspects see what was asked for', () => {
  const { cdrom, network, disk, scsi } = decisionsOf({ target: { machine: 'pc-q35-7.2' } });
  assert.equal([cdrom.choose?.bus, network.choose?.model, disk.choose?.bus], ['sata', 'e1000e', 'sata']);
  assert.is(scsi.choose, undefined);
  const drives = ['virtio1.0-block', 'virtio1.0-scsi'] as const;
  assert.is(decisionsOf({ drives, target: { diskBus: 'scsi' } }).scsi.choose?.model, 'virtio-scsi');
  assert.is(
    decisionsOf({ drives }, undefined, { cdrom: { choose: { bus: 'scsi' } } }).scsi.choose?.model,
    'virtio-scsi',
  );
});

test('an override beside a target wins', () => {
  const { disk } = decisionsOf({ target: { diskBus: 'ide' } }, undefined, {
    disk: { choose: { bus: 'usb' }, property: 'hw_disk_bus' },
  });
  assert.equal([disk.choose?.bus, disk.because.rule], ['usb', 'image-property']);
});

test('the kind of a machine type is that of its hypervisor and architecture', () => {
  for (const [type, target, kind] of [
    ['pc-q35-7.2', {}, 'q35'],
    ['pc-i440fx-7.2', {}, 'pc'],
    ['pc-1.0', { hypervisor: 'qemu', arch: 'i686' }, 'pc'],
    ['virt-7.2', { arch: 'aarch64' }, 'virt'],
    ['xenpv', { hypervisor: 'xen' }, 'xenpv'],
    [undefined, { hypervisor: 'vmware' }, 'vmware'],
  ] as const) {
    assert.is(machineKind(type, completeTarget(target)), kind);
  }
});

test('a bus that the machine has not is an error that lists those it has', () => {
  const legal = ['virtio', 'scsi', 'sata', 'usb', 'fdc'];
  checkBus({ choose: { bus: 'sata' } }, { machine: 'q35' });
  checkBus({ choose: undefined }, { machine: 'q35' });
  for (const [property, code, detail] of [
    [undefined, 'BAD_TARGET', { key: 'diskBus', value: 'ide', legal }],
    ['hw_cdrom_bus', 'BAD_PROPERTY', { property: 'hw_cdrom_bus', value: 'ide', legal }],
  ] as const) {
    try {
      checkBus({ choose: { bus: 'ide' }, ...(property !== undefined && { property }) }, { machine: 'q35' });
      assert.unreachable();
    } catch (error) {
      assert.ok(isOsinfoError(error));
      assert.equal([error.code, error.detail], [code, detail]);
      assert.match(error.message, 'on the machine q35');
    }
  }
});

test('a bus beside a machine that has not got it', () => {
  const disk = { choose: { bus: 'ide' }, property: 'hw_disk_bus' } as const;
  const drives = ['qemu-x86-q35'] as const;
  assert.is(decisionsOf({ drives }, undefined, { disk }).machine.choose?.type, 'pc', 'the machine makes way');
  const machine = { choose: { type: 'q35' }, property: 'hw_machine_type' } as const;
  assert.throws(
    () => decisionsOf({ drives }, undefined, { disk, machine }),
    /hw_disk_bus is "ide"; legal on the machine q35/,
  );
});

test.run();
