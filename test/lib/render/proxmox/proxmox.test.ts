// In: recommendations made by hand. Out: `qm create` commands of Proxmox VE.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Hardware, isOsinfoError, type QmOptions } from '../../../../lib/index.ts';
import { toQmCommand, toQmOptions } from '../../../../lib/render/proxmox/proxmox.ts';
import { NOT_ON_PROXMOX, OS_TYPES, QM } from '../../../cases/proxmox-guests.ts';
import { attemptChanges } from '../../../fixtures/changes.ts';
import { BARE, LINUX } from '../../../fixtures/hardware.ts';
import { assertRendering } from '../../../fixtures/renderings.ts';

const proxmox = suite('proxmox');

for (const [hardware, options, expected, why] of QM) {
  proxmox(why, () => assertRendering(toQmCommand(hardware, options), expected));
}

for (const [shortId, family, releaseDate, ostype] of OS_TYPES) {
  proxmox(`${shortId} is ${ostype}`, () => {
    const hardware = { ...BARE, os: { id: shortId, shortId } };
    assert.is(ostypeOf(hardware, { family, releaseDate }), ostype);
  });
}

proxmox('Linux without a release date is a new one', () => {
  assert.is(ostypeOf(LINUX, { family: 'linux', releaseDate: undefined }), 'l26');
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

proxmox('the arguments are the words of the command', () => {
  const command = toQmCommand(LINUX).text.replaceAll(' \\\n', '').trimEnd().replaceAll("'", '');
  assert.is(toQmOptions(LINUX).arguments.join(' ').replaceAll('  ', ' '), command.replaceAll(/ +/g, ' '));
  assert.equal(toQmOptions(LINUX).warnings, toQmCommand(LINUX).warnings);
});

proxmox('nobody can change it', () => {
  assert.equal(attemptChanges(toQmOptions(LINUX)), []);
  assert.equal(attemptChanges(toQmCommand(LINUX)), []);
});

function ostypeOf(hardware: Hardware, os: NonNullable<QmOptions['os']>): string | undefined {
  const words = toQmOptions(hardware, { os }).arguments;
  return words[words.indexOf('--ostype') + 1];
}

proxmox.run();
