// Tests that the domains of hardware made by hand are valid by libvirt's own schema. Without the schema or xmllint
// these tests are skipped with a message. domain.slow.test.ts tests those of every OS.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toLibvirtXml } from '../../lib/render/libvirt/libvirt.ts';
import { HANDMADE, WINDOWS } from '../fixtures/hardware.ts';
import { faults, whatIsMissing } from './domain-schema.ts';

const test = suite('domain schema');

const missing = whatIsMissing();
if (missing !== undefined) test.skip(missing, () => {});
else {
  test('the schema can say no', () => {
    const wrong = toLibvirtXml(WINDOWS).text.replace('tickpolicy="catchup"', 'tickpolicy="sometimes"');
    assert.match(faults([toLibvirtXml(WINDOWS).text, wrong]), '1.xml');
    assert.not.match(faults([toLibvirtXml(WINDOWS).text, wrong]), '0.xml');
  });
  test('domains made by hand', () => assert.is(faults(HANDMADE.map(hardware => toLibvirtXml(hardware).text)), ''));
}

test.run();
