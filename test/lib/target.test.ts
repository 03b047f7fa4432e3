// What a caller asks to run an OS on: completed, or an error that lists what can be asked.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../lib/errors.ts';
import { completeTarget, DEFAULT_TARGET } from '../../lib/target.ts';

const test = suite('target');

test('what is left out has its default', () => {
  assert.equal(DEFAULT_TARGET, { hypervisor: 'kvm', arch: 'x86_64' });
  assert.is(completeTarget(undefined), DEFAULT_TARGET);
  assert.is(completeTarget({ hypervisor: 'kvm', arch: 'x86_64' }), DEFAULT_TARGET, 'said or not');
  assert.equal(completeTarget({}), DEFAULT_TARGET);
  assert.equal(completeTarget({ arch: 'x86_64' }), DEFAULT_TARGET);
  assert.equal(completeTarget({ hypervisor: undefined, arch: undefined }), DEFAULT_TARGET);
  assert.ok(Object.isFrozen(DEFAULT_TARGET));
});

test('what cannot be is an error that lists what can', () => {
  const wrong: readonly (readonly [target: Record<string, unknown>, key: string, value: string, legal: string])[] = [
    [{ hypervisor: 'bochs' }, 'hypervisor', 'bochs', 'kvm'],
    [{ arch: 'z80' }, 'arch', 'z80', 'x86_64'],
    [{ arch: 86 }, 'arch', '86', 'x86_64'],
    [{ arch: null }, 'arch', 'null', 'x86_64'],
    [{ arch: '' }, 'arch', '', 'x86_64'],
    [{ architecture: 'x86_64' }, 'key', 'architecture', 'hypervisor, arch'],
    [{ constructor: 'x' }, 'key', 'constructor', 'hypervisor, arch'],
    [JSON.parse('{ "__proto__": "x" }'), 'key', '__proto__', 'hypervisor, arch'],
  ];
  for (const [target, key, value, legal] of wrong) {
    const error = thrownBy(() => completeTarget(target));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_TARGET', JSON.stringify(target));
    assert.equal(error.detail, { key, value, legal: legal.split(', ') });
  }
});

test('what is no object is an argument of the wrong type', () => {
  for (const target of ['kvm', 3, null, true]) {
    const error = thrownBy(() => Reflect.apply(completeTarget, undefined, [target]));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', String(target));
    assert.is(error.detail.argument, 'target');
  }
});

test.run();

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
