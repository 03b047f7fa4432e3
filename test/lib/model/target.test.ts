// In: the target of a caller. Out: the complete target, or an error that lists the legal values.
import { runInNewContext } from 'node:vm';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../lib/model/errors.ts';
import { machinesFor } from '../../../lib/model/machines.ts';
import { completeTarget, DEFAULT_TARGET, TARGET_KEYS } from '../../../lib/model/target.ts';
import type { Arch, Hypervisor, Target } from '../../../lib/model/target-types.ts';
import { BAD_TARGETS, GOOD_TARGETS, LEGAL_PAIRS } from '../../cases/targets.ts';
import { hardwareOf } from '../../fixtures/guests.ts';

const test = suite('target');

const DEFAULTS: Target = { hypervisor: 'kvm', arch: 'x86_64', graphics: 'spice', drivers: 'none' };

test('what is left out has its default', () => {
  assert.equal(DEFAULT_TARGET, DEFAULTS);
  assert.is(completeTarget(undefined), DEFAULT_TARGET);
  assert.is(completeTarget({}), DEFAULT_TARGET);
  assert.is(completeTarget(DEFAULTS), DEFAULT_TARGET, 'said or not');
  assert.is(completeTarget({ drivers: 'none', arch: 'x86_64' }), DEFAULT_TARGET);
  assert.is(completeTarget({ hypervisor: undefined, vsphere: undefined }), DEFAULT_TARGET);
  assert.is(completeTarget({ vsock: false, watchdog: false }), DEFAULT_TARGET, 'not asking is not asking');
  assert.ok(Object.isFrozen(DEFAULT_TARGET));
});

for (const [target, why] of GOOD_TARGETS) {
  test(`${JSON.stringify(target)}: ${why}`, () => {
    const completed = completeTarget(target);
    const isSeenByVnc = target.arch === 's390x' || target.machine === 'xenpv';
    assert.equal(completed, { ...DEFAULTS, ...(isSeenByVnc && { graphics: 'vnc' }), ...target });
    assert.ok(Object.isFrozen(completed));
    assert.is(hardwareOf({ target }).target.arch, completed.arch);
  });
}

test('every key, and every value that can be listed, is in the table', () => {
  for (const [key, { legal }] of Object.entries(TARGET_KEYS)) {
    const asked = new Set(GOOD_TARGETS.flatMap(([target]) => Object.entries(target)).map(entry => entry.join('=')));
    const isListed = legal.every(value => /^[\w-]+$/.test(value));
    for (const value of isListed ? legal : []) {
      if (value !== 'false') assert.ok(asked.has(`${key}=${value}`), `${key}=${value}`);
    }
    if (!isListed)
      assert.ok(
        [...asked].some(entry => entry.startsWith(`${key}=`)),
        key,
      );
  }
});

for (const [target, key, value, legal, why] of BAD_TARGETS) {
  test(`not ${JSON.stringify(target)}: ${why}`, () => {
    const error = thrownBy(() => hardwareOf({ target: JSON.parse(JSON.stringify(target)) }));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_TARGET', String(error));
    assert.equal(error.detail, { key, value, legal: legal.split('|').filter(word => word !== '') });
    assert.match(error.message, value);
  });
}

test('every key has a value that it cannot have', () => {
  const keys = new Set(BAD_TARGETS.map(([, key]) => key));
  for (const key of Object.keys(TARGET_KEYS)) assert.ok(keys.has(key) || key === 'host', key);
  const error = thrownBy(() => completeTarget({ host: { graphics: 'vnc' } }));
  assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', String(error));
  assert.match(error.message, 'target.host.graphics');
});

test('each getter of a host is called once', () => {
  const archs: readonly Arch[] = ['aarch64', 'x86_64'];
  let calls = 0;
  const target = completeTarget({
    host: {
      get arch() {
        calls += 1;
        return archs[calls - 1];
      },
    },
  });
  assert.equal([calls, target.arch, target.host], [1, 'aarch64', { arch: 'aarch64' }]);
});

test('every pair of hypervisor and architecture is legal or not', () => {
  for (const hypervisor of hypervisors()) {
    for (const arch of archs()) {
      const isLegal = LEGAL_PAIRS[hypervisor].includes(arch);
      const error = thrownBy(() => completeTarget({ hypervisor, arch }));
      assert.is(error === undefined, isLegal, `${hypervisor} ${arch}`);
      assert.is(machinesFor(hypervisor, arch).length > 0, isLegal, `${hypervisor} ${arch}`);
    }
  }
});

test('what is no plain object is an argument of the wrong type', () => {
  const inherited = Object.create({ hypervisor: 'xen' });
  for (const target of ['kvm', 3, null, true, [], ['kvm'], new Map(), new Date(0), new (class {})(), inherited]) {
    const error = thrownBy(() => Reflect.apply(completeTarget, undefined, [target]));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', String(target));
    assert.is(error.detail.argument, 'target');
  }
});

test('only what a target says itself counts', () => {
  assert.is(completeTarget(Object.assign(Object.create(null), { arch: 'x86_64' })), DEFAULT_TARGET);
  assert.is(completeTarget(Object.create(Object.create(null, { hypervisor: { value: 'xen' } }))), DEFAULT_TARGET);
  const elsewhere = runInNewContext('({ hypervisor: "xen" })');
  assert.is(completeTarget(elsewhere).hypervisor, 'xen', 'of another realm');
});

test.run();

function hypervisors(): readonly Hypervisor[] {
  return ['kvm', 'qemu', 'xen', 'vmware'];
}

function archs(): readonly Arch[] {
  return ['x86_64', 'i686', 'aarch64', 'armv7l', 'ppc64le', 's390x', 'riscv64', 'loongarch64'];
}

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
