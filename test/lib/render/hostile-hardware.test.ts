// In: recommendations that a caller changed: a value with a separator, a control character, or the name of a member
// that every object has. Out: an error with a code, or a text that is correct in the grammar of the format.
import { execFileSync } from 'node:child_process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../lib/index.ts';
import { toKubeVirtYaml } from '../../../lib/render/kubevirt/kubevirt.ts';
import { toLibvirtXml } from '../../../lib/render/libvirt/libvirt.ts';
import { toGlanceProperties } from '../../../lib/render/nova/nova.ts';
import { toQmCommand, toQmOptions } from '../../../lib/render/proxmox/proxmox.ts';
import { toQemuArguments, toQemuCommand } from '../../../lib/render/qemu/qemu.ts';
import { toJson } from '../../../lib/render/text/json.ts';
import { toTable } from '../../../lib/render/text/table.ts';
import { toVmx } from '../../../lib/render/vmware/vmware.ts';
import { WINDOWS } from '../../fixtures/hardware.ts';
import { ON_VMWARE } from '../../fixtures/hardware-elsewhere.ts';

const test = suite('hostile-hardware');

const WRITERS = [
  [toLibvirtXml, WINDOWS],
  [toQemuArguments, WINDOWS],
  [toQemuCommand, WINDOWS],
  [toGlanceProperties, WINDOWS],
  [toKubeVirtYaml, WINDOWS],
  [toQmOptions, WINDOWS],
  [toQmCommand, WINDOWS],
  [toVmx, ON_VMWARE],
  [toTable, WINDOWS],
  [toJson, WINDOWS],
] as const;

/** `[path of a member, its value]`: refused by every writer. */
const REFUSED: readonly (readonly [path: string, value: unknown])[] = [
  ['machine.type', 'q35,viommu=intel'],
  ['machine.type', 'q35 '],
  ['machine.type', ''],
  ['cpu.model', 'a,b=c'],
  ['cpu.level', 'x86-64-v2,flags=+foo'],
  ['cpu.features', { 'a,b': 'require' }],
  ['cpu.features', { a: { b: 1 } }],
  ['cpu.features', { a: 'require,b' }],
  ['hyperv.features', { relaxed: 'on' }],
  ['hyperv.features', { 'a=b': true }],
  ['hyperv.features', { spinlocks: -1 }],
  ['watchdog', { model: 'i6300esb', action: 'reset,foo\nbar', because: { rule: 'x' } }],
  ['agentChannel.name', 'a,b\n"x'],
  ['network.model', 'e1000\u202e'],
  ['video.model', '-x'],
  ['disk.bus', 'virtio;reboot'],
  ['input.keyboard', { bus: 'usb,x' }],
  ['clock.timeZone', 'a\n"$(x)`|'],
  ['clock.timers', [{ name: 'rtc', tickPolicy: 'catchup=1', because: { rule: 'x' } }]],
  ['disk.because', { rule: 'x', at: 5 }],
  ['disk.because', { rule: 'x', from: [] }],
  ['target.graphics', 'spice,x'],
  ['target.vsphere', 7],
  ['os.name', 5],
  ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY].map(ports => ['usb.ports', ports] as const),
  ...[-1, 1.5, Number.NaN, 16, 1e7].map(count => ['passThrough', { hw_redirected_usb_ports: count }] as const),
  ...[-1, Number.POSITIVE_INFINITY].map(amount => ['passThrough', { hw_video_ram: amount }] as const),
  ['database', { version: 20261122, origin: 'given' }],
];

for (const [path, value] of REFUSED) {
  test(`no writer takes ${path} ${JSON.stringify(value)}`, () => {
    for (const [write, hardware] of WRITERS) {
      assert.throws(
        () => Reflect.apply(write, undefined, [changed(hardware, path, value)]),
        (error: unknown) => isOsinfoError(error) && /^BAD_(ARGUMENT|TARGET)$/.test(error.code),
        write.name,
      );
    }
  });
}

const EVERY_OBJECT = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
const WORDS = [
  'machine.type',
  'firmware.type',
  'disk.bus',
  'cdrom.bus',
  'scsi.model',
  'network.model',
  'video.model',
  'sound.model',
  'input.bus',
  'input.pointer',
  'usb.model',
  'rng.model',
  'balloon.model',
  'agentChannel.name',
  'tpm.model',
  'tpm.version',
  'cpu.mode',
  'cpu.level',
  'clock.offset',
  'hyperv.level',
  'filesystem.driver',
  'watchdog.model',
  'panic.model',
  'vmware.diskAdapter',
  'vmware.networkAdapter',
];

for (const path of WORDS) {
  test(`a member of every object is no word of a table: ${path}`, () => {
    for (const word of EVERY_OBJECT) {
      for (const [write, hardware] of WRITERS) {
        const written = attempt(() => Reflect.apply(write, undefined, [changed(hardware, path, word)]));
        assert.not.match(JSON.stringify(written) ?? '', /native code|\[object |undefined/, `${write.name} ${word}`);
      }
    }
  });
}

test('timers and features of such names', () => {
  const timer = { name: 'constructor', present: true, because: { rule: 'x' } };
  for (const [write, hardware] of WRITERS) {
    for (const [path, value] of [
      ['clock.timers', [timer]],
      ['cpu.features', { toString: 'require' }],
      ['hyperv.features', { constructor: true }],
    ] as const) {
      const written = attempt(() => Reflect.apply(write, undefined, [changed(hardware, path, value)]));
      assert.not.match(JSON.stringify(written) ?? '', /native code|\[object /, `${write.name} ${path}`);
    }
  }
});

test('a getter that changes its mind is read once', () => {
  for (const [write, hardware] of WRITERS) {
    let reads = 0;
    const { disk, ...rest } = hardware;
    const fickle = Object.defineProperty({ ...rest }, 'disk', {
      enumerable: true,
      get: () => {
        reads += 1;
        return reads === 1 ? disk : undefined;
      },
    });
    attempt(() => Reflect.apply(write, undefined, [fickle]));
    assert.is(reads, 1, write.name);
  }
});

const CONTROL = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const HOSTILE_PATHS = [
  '/a\u0085b',
  '/a\u009b31m',
  '/\u202eb',
  '/a\u2066',
  '/\u200fa',
  '/\u061c',
  '/\u2028',
  '/a\u007f',
];

for (const path of HOSTILE_PATHS) {
  test(`no text that is written controls a terminal: ${JSON.stringify(path)}`, () => {
    const options = { name: path.slice(1), disk: { path }, cdrom: path, network: { type: 'bridge', source: path } };
    for (const [write, hardware] of WRITERS.slice(0, 8)) {
      if (write === toQemuArguments) continue;
      const written = attempt(() => Reflect.apply(write, undefined, [hardware, options]));
      const text: unknown = Object(written).text ?? '';
      assert.not.match(String(text), CONTROL, write.name);
    }
  });
}

test('a shell reads back what controls a terminal', () => {
  for (const path of [...HOSTILE_PATHS, "/'\u001b'\n\u009b\n", '/\u202e\n']) {
    const script = toQemuCommand(WINDOWS, {
      disk: { path },
      firmware: { code: '/c', variables: '/v' },
      tpm: false,
    }).text;
    const command = script.slice(script.indexOf('qemu-system'));
    const words = execFileSync('sh', ['-c', `print() { printf '%s\\0' "$@"; }\nprint ${command}`], {
      encoding: 'utf8',
    });
    assert.ok(words.includes(`file.filename=${path}\0`), JSON.stringify(path));
  }
});

/** What a call gives, or nothing where it is refused with a code. */
function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (isOsinfoError(error)) return undefined;
    throw error;
  }
}

/** A copy with another value at a path. */
function changed(hardware: object, path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(hardware));
  const names = path.split('.');
  const last = names.pop() ?? '';
  let owner: unknown = copy;
  for (const name of names) {
    if (Reflect.get(Object(owner), name) === undefined) Reflect.set(Object(owner), name, filler(name));
    owner = Reflect.get(Object(owner), name);
  }
  Reflect.set(Object(owner), last, value);
  return copy;
}

/** A part that the recommendation does not have. */
function filler(name: string): object {
  const parts: Readonly<Record<string, object>> = {
    tpm: { model: 'tpm-crb', version: '2.0', need: 'required' },
    input: { pointer: 'tablet', bus: 'usb' },
    watchdog: { model: 'i6300esb', action: 'reset' },
    hyperv: { level: 'full', features: {} },
    agentChannel: { name: 'org.qemu.guest_agent.0' },
    vmware: { guestId: 'a', guestOS: 'a', diskAdapter: 'ide', networkAdapter: 'e1000' },
    filesystem: { driver: 'virtiofs' },
  };
  return { type: 'efi', model: 'virtio', ...parts[name], because: { rule: 'x' } };
}

test.run();
