// Recommendations made by hand become .vmx files.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { toVmx } from '../../../../lib/render/vmware/vmware.ts';
import { HOSTILE } from '../../../cases/hostile-texts.ts';
import { VMX } from '../../../cases/vmware-guests.ts';
import { LINUX } from '../../../fixtures/hardware.ts';
import { ON_VMWARE } from '../../../fixtures/hardware-elsewhere.ts';
import { assertRendering } from '../../../fixtures/renderings.ts';

const vmware = suite('vmware');

for (const [hardware, options, expected, why] of VMX) {
  vmware(why, () => assertRendering(toVmx(hardware, options), expected));
}

vmware('another hypervisor is refused', () => {
  assert.throws(
    () => toVmx(LINUX),
    (error: unknown) => isOsinfoError(error) && error.code === 'UNSUPPORTED',
  );
});

for (const [text, why] of HOSTILE) {
  vmware(`between quotes, ${why}`, () => {
    const line = toVmx(ON_VMWARE, { cdrom: text }).text.match(/^sata0:1\.fileName = "([^"\n]*)"$/m);
    assert.is(
      line?.[1]?.replace(/(?:\|..)+/g, bytes => Buffer.from(bytes.replaceAll('|', ''), 'hex').toString('utf8')),
      text,
    );
  });
}

vmware('the short-id of an OS moves no cursor', () => {
  const named = { ...ON_VMWARE, os: { id: 'a', shortId: 'a\u009b31m\u202eb' } };
  assert.match(toVmx(named).text, 'displayName = "a-31m-b"\n');
});

vmware.run();
