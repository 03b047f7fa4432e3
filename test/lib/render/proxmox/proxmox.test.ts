// Recommendations made by hand become the `qm create` of Proxmox VE.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { toQmOptions } from '../../../../lib/render/proxmox/proxmox.ts';
import { NOT_ON_PROXMOX, OS_TYPES, QM } from '../../../cases/proxmox-guests.ts';
import { BARE, LINUX } from '../../../fixtures/hardware.ts';
import { assertRendering } from '../../../fixtures/renderings.ts';

const proxmox = suite('proxmox');

for (const [hardware, options, expected, why] of QM) {
  proxmox(why, () => assertRendering(toQmOptions(hardware, options), expected));
}

for (const [shortId, family, releaseDate, ostype] of OS_TYPES) {
  proxmox(`${shortId} is ${ostype}`, () => {
    const hardware = { ...BARE, os: { id: shortId, shortId } };
    assert.is(toQmOptions(hardware, { os: { family, releaseDate } }).options.ostype, ostype);
  });
}

proxmox('Linux without a release date is a new one', () => {
  assert.is(toQmOptions(LINUX, { os: { family: 'linux', releaseDate: undefined } }).options.ostype, 'l26');
});

for (const [hardware, options, code, message] of NOT_ON_PROXMOX) {
  proxmox(`refused: ${message}`, () => {
    assert.throws(
      () => toQmOptions(hardware, options),
      (error: unknown) => isOsinfoError(error) && error.code === code && error.message.includes(message),
    );
  });
}

proxmox('a number that is a text runs nothing', () => {
  const untyped = JSON.parse('{"vmid":"100; touch /tmp/x"}');
  assert.throws(
    () => toQmOptions(LINUX, untyped),
    (error: unknown) => isOsinfoError(error) && error.code === 'BAD_ARGUMENT',
  );
});

proxmox.run();
