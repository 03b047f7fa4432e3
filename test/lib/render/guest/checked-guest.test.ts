// What no guest can be is refused alike by every renderer, whoever passes it.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { toKubeVirtYaml } from '../../../../lib/render/kubevirt/kubevirt.ts';
import { toLibvirtXml } from '../../../../lib/render/libvirt/libvirt.ts';
import { toGlanceProperties } from '../../../../lib/render/nova/nova.ts';
import { toQmOptions } from '../../../../lib/render/proxmox/proxmox.ts';
import { toQemuArguments, toQemuCommand, toQemuEnvironment } from '../../../../lib/render/qemu/qemu.ts';
import { toVmx } from '../../../../lib/render/vmware/vmware.ts';
import { UNTYPED_HARDWARE, UNTYPED_OPTIONS } from '../../../cases/untyped-guests.ts';
import { LINUX } from '../../../fixtures/hardware.ts';
import { ON_VMWARE } from '../../../fixtures/hardware-elsewhere.ts';

const checkedGuest = suite('checked-guest');

const RENDERERS = [
  [toLibvirtXml, LINUX],
  [toQemuArguments, LINUX],
  [toQemuCommand, LINUX],
  [toGlanceProperties, LINUX],
  [toKubeVirtYaml, LINUX],
  [toQmOptions, LINUX],
  [toVmx, ON_VMWARE],
] as const;

for (const [render, hardware] of RENDERERS) {
  checkedGuest(`${render.name} takes options of every kind`, () => {
    Reflect.apply(render, undefined, [hardware, undefined]);
    Reflect.apply(render, undefined, [
      hardware,
      {
        uuid: '01234567-89ab-cdef-0123-456789abcdef',
        mac: '52:54:00:00:00:01',
        storage: 'local-lvm',
        contextId: 4_294_967_294,
        vmid: 999_999_999,
        network: { type: 'bridge', source: 'br0' },
        os: { family: 'linux', releaseDate: undefined },
      },
    ]);
  });

  for (const [options, message] of UNTYPED_OPTIONS) {
    checkedGuest(`${render.name} refuses the options ${options}`, () =>
      assertRefused(render, [hardware, JSON.parse(options)], message),
    );
  }
}

for (const render of [...RENDERERS.map(([render]) => render), toQemuEnvironment]) {
  checkedGuest(`${render.name} refuses nothing at all`, () =>
    assertRefused(render, [], 'hardware is undefined, not an object'),
  );
  for (const [hardware, message] of UNTYPED_HARDWARE) {
    checkedGuest(`${render.name} refuses the hardware ${hardware}`, () =>
      assertRefused(render, [JSON.parse(hardware)], message),
    );
  }
}

function assertRefused(render: (...given: never[]) => unknown, given: readonly unknown[], message: string): void {
  assert.throws(
    () => Reflect.apply(render, undefined, given),
    (error: unknown) => isOsinfoError(error) && error.code === 'BAD_ARGUMENT' && error.message.startsWith(message),
  );
}

checkedGuest.run();
