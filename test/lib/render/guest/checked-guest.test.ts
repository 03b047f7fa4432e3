// Tests that every renderer refuses the same impossible values of a guest, whoever passes them.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { toKubeVirtYaml } from '../../../../lib/render/kubevirt/kubevirt.ts';
import { toLibvirtXml } from '../../../../lib/render/libvirt/libvirt.ts';
import { toGlanceProperties } from '../../../../lib/render/nova/nova.ts';
import { toQmCommand, toQmOptions } from '../../../../lib/render/proxmox/proxmox.ts';
import { toQemuArguments, toQemuCommand, toQemuEnvironment } from '../../../../lib/render/qemu/qemu.ts';
import { toVmx } from '../../../../lib/render/vmware/vmware.ts';
import { UNTYPED_HARDWARE, UNTYPED_OPTIONS } from '../../../cases/untyped-guests.ts';
import { attemptChanges } from '../../../fixtures/changes.ts';
import { LINUX } from '../../../fixtures/hardware.ts';
import { ON_VMWARE } from '../../../fixtures/hardware-elsewhere.ts';

const checkedGuest = suite('checked-guest');

const GUEST = {
  uuid: '01234567-89ab-cdef-0123-456789abcdef',
  mac: '52:54:00:00:00:01',
  network: { type: 'bridge', source: 'br0' },
};
const DISK = { disk: { path: '/a.img' }, cdrom: '/a.iso' };
const OS = { os: { family: 'linux', releaseDate: undefined } };

/** `[renderer, what it renders, options of every kind that it takes]`. */
const RENDERERS = [
  [toLibvirtXml, LINUX, { ...GUEST, ...DISK }],
  [toQemuArguments, LINUX, { ...GUEST, ...DISK, contextId: 4_294_967_294, sockets: '/run', firmware: undefined }],
  [toQemuCommand, LINUX, { ...GUEST, ...DISK, contextId: 4_294_967_294, sockets: '/run', firmware: undefined }],
  [toGlanceProperties, LINUX, { ...OS, share: undefined }],
  [
    toKubeVirtYaml,
    LINUX,
    { ...GUEST, namespace: 'a', claim: 'a', cdromClaim: 'a', containerDisk: undefined, name: undefined },
  ],
  [toQmOptions, LINUX, { ...GUEST, ...DISK, ...OS, storage: 'local-lvm', vmid: 999_999_999 }],
  [toQmCommand, LINUX, { ...GUEST, ...DISK, ...OS, storage: 'local-lvm', vmid: 999_999_999 }],
  [toVmx, ON_VMWARE, { ...GUEST, ...DISK }],
] as const;

/** The options that every renderer but Glance's takes. */
const SHARED = ['name', 'uuid', 'memory', 'cpus', 'network', 'mac', 'share', 'tpm'];

for (const [render, hardware, accepted] of RENDERERS) {
  const known = [...Object.keys(accepted), ...(render === toGlanceProperties ? ['tpm'] : SHARED)];

  checkedGuest(`${render.name} takes options of every kind`, () => {
    Reflect.apply(render, undefined, [hardware, undefined]);
    Reflect.apply(render, undefined, [hardware, accepted]);
  });

  checkedGuest(`what ${render.name} returns cannot be changed`, () => {
    const rendering: unknown = Reflect.apply(render, undefined, [hardware]);
    assert.equal(attemptChanges(rendering), []);
    assert.match(Object.keys(Object(rendering)).toSorted().join(), /^((arguments|properties),warnings|text,warnings)$/);
  });

  for (const [options, message] of UNTYPED_OPTIONS) {
    const given: unknown = JSON.parse(options);
    const name = Object.keys(Object(given)).find(key => !known.includes(key));
    checkedGuest(`${render.name} refuses the options ${options}`, () =>
      assertRefused(render, [hardware, given], name === undefined ? message : `options has no option "${name}". `),
    );
  }

  checkedGuest(`${render.name} names the nearest of its options`, () => {
    assertRefused(render, [hardware, { tmp: true }], 'options has no option "tmp". Did you mean tpm?');
    assertRefused(render, [hardware, { colour: true }], 'options has no option "colour". ');
  });
}

checkedGuest('an option of an option has to exist too', () => {
  const options = { disk: { path: '/a', fromat: 'raw' } };
  assertRefused(toLibvirtXml, [LINUX, options], 'options.disk has no option "fromat". Did you mean format?');
});

checkedGuest('each getter of the caller is called once, and what it throws is passed on', () => {
  let calls = 0;
  const options = {
    get name() {
      calls += 1;
      return 'desk';
    },
  };
  assert.match(toLibvirtXml(LINUX, options).text, '<name>desk</name>');
  assert.is(calls, 1);
  const own = new Error('mine');
  const throwing = {
    get name(): string {
      throw own;
    },
  };
  assert.throws(
    () => toLibvirtXml(LINUX, throwing),
    (error: unknown) => error === own,
  );
});

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
