// In: recommendations made by hand. Out: properties of OpenStack images.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { toGlanceProperties } from '../../../../lib/render/nova/nova.ts';
import { GLANCE } from '../../../cases/glance-properties.ts';
import { attemptChanges } from '../../../fixtures/changes.ts';
import { LINUX, VMWARE, WINDOWS } from '../../../fixtures/hardware.ts';
import { assertRendering } from '../../../fixtures/renderings.ts';

const nova = suite('nova');

for (const [hardware, options, expected, why] of GLANCE) {
  nova(why, () => assertRendering(toGlanceProperties(hardware, options), expected));
}

nova('no name ends its line', () => {
  const named = { ...LINUX, os: { id: 'a', shortId: 'a\nos_type=windows' } };
  assert.is(toGlanceProperties(named).properties.os_distro, 'a\u240aos_type=windows');
});

nova('VMware without a guest id is refused', () => {
  assert.throws(
    () => toGlanceProperties(VMWARE),
    (error: unknown) => isOsinfoError(error) && error.code === 'UNSUPPORTED',
  );
});

nova('nobody can change it', () => assert.equal(attemptChanges(toGlanceProperties(WINDOWS)), []));

nova.run();
