// Tests `--without` of the command, and what a site switches off, in each of its answers.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../fixtures/folders.ts';
import { ask, type Outcome } from './world.ts';

const test = suite('switches of the command');

const NESTED = `<libosinfo version="0.0.1"><os id="http://example.org/window/7">
<x-hyperv-off>tlbflush</x-hyperv-off>
<x-cpu-feature-off>vmx</x-cpu-feature-off>
<x-feature-off>acpi</x-feature-off>
<x-hyperv-of>ipi</x-hyperv-of>
</os></libosinfo>`;

/** The outcome of a call where a site switches something off for window7. */
function askSite(line: string): Promise<Outcome> {
  return inFolder({ 'os/example.org/window-7.d/nested.xml': NESTED }, local => ask(line, { local }));
}

test('commas and repetitions make one list', async () => {
  for (const line of ['--without hyperv.ipi,cpu.vmx', '--without cpu.vmx --without=hyperv.ipi,cpu.vmx']) {
    const { code, out } = await ask(`recommend window7 --json ${line}`);
    assert.is(code, 0);
    const because = { rule: 'requested' };
    assert.equal(JSON.parse(out).without, [
      { name: 'cpu.vmx', because },
      { name: 'hyperv.ipi', because },
    ]);
    assert.equal(JSON.parse(out).target.without, ['cpu.vmx', 'hyperv.ipi']);
  }
});

test('the table says what is off, and by whom', async () => {
  const { out } = await ask('recommend window7 --without acpi');
  assert.match(out, /\n {2}without +acpi +it was asked for\n/);
});

test('why tells what is off of an aspect', async () => {
  const { out } = await ask('why window7 hyperv --without hyperv.ipi,cpu.vmx');
  assert.match(out, 'because the OS asks the hypervisor');
  assert.match(out, 'without    hyperv.ipi, because it was asked for');
  assert.not.match(out, 'cpu.vmx');
  assert.match((await ask('why window7 machine --without apic')).out, 'apic, because it was asked for');
  assert.match(
    (await ask('why window7 hpet --without timer.hpet')).out,
    'gets no timer hpet, because it was asked for',
  );
  const { without } = JSON.parse((await ask('why window7 cpu --json --without cpu.vmx')).out);
  assert.equal(without, [{ name: 'cpu.vmx', because: { rule: 'requested' }, reason: 'it was asked for' }]);
});

test('a name that is none', async () => {
  const { code, out, err } = await ask('recommend window7 --without acpi,hyperv.tlbflsh');
  assert.is(out, '');
  assert.ok(code > 0);
  assert.match(err, '"hyperv.tlbflsh"; legal are acpi, apic, hyperv.relaxed');
  assert.match(err, 'Did you mean hyperv.tlbflush?');
  assert.match((await ask('recommend window7 --without tlbflush')).err, 'Did you mean hyperv.tlbflush?');
  assert.not.match((await ask('recommend window7 --without vmx')).err, 'Did you mean cpu. and');
});

test('what a site switches off', async () => {
  const { code, out } = await askSite('recommend window7');
  assert.is(code, 0);
  assert.match(out.replaceAll(/\s+/g, ' '), 'without acpi the site says so stated by window7, local:os/example.org/');
  assert.match((await askSite('recommend window7 --format qemu')).out, 'vmx=off');
  const told = (await askSite('why window7 hyperv')).out.replaceAll(/\s+/g, ' ');
  assert.match(told, 'without hyperv.tlbflush, because the site says so, stated by window7, local:os/example.org/');
});

test('a misspelt element is a warning of check', async () => {
  const { out } = await askSite('check');
  assert.match(out, 'nested.xml:5:1: warning: <x-hyperv-of> is not an element of this library');
  assert.match(out, '<x-hyperv-off> is [UNKNOWN_ELEMENT]');
});

test.run();
