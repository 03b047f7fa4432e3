// In: recommendations made by hand. Out: VirtualMachines of KubeVirt.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { toKubeVirtYaml } from '../../../../lib/render/kubevirt/kubevirt.ts';
import { KUBEVIRT, NOT_ON_KUBEVIRT } from '../../../cases/kubevirt-guests.ts';
import { hardwareOf } from '../../../fixtures/guests.ts';
import { BARE } from '../../../fixtures/hardware.ts';
import { assertRendering } from '../../../fixtures/renderings.ts';
import { readYaml } from '../../../fixtures/yaml.ts';

const kubevirt = suite('kubevirt');

for (const [hardware, options, expected, why] of KUBEVIRT) {
  kubevirt(why, () => {
    assertRendering(toKubeVirtYaml(hardware, options), expected);
    const { text } = toKubeVirtYaml(hardware, options);
    const machine = readYaml(text, '1.2');
    assert.ok(
      typeof machine === 'object' && machine !== null && 'kind' in machine && machine.kind === 'VirtualMachine',
    );
    assert.equal(readYaml(text, '1.1'), machine, 'readers of YAML 1.1 and 1.2 see the same');
  });
}

for (const [hardware, message] of NOT_ON_KUBEVIRT) {
  kubevirt(`refused: ${message}`, () => {
    assert.throws(
      () => toKubeVirtYaml(hardware),
      (error: unknown) => isOsinfoError(error) && error.code === 'UNSUPPORTED' && error.message.includes(message),
    );
  });
}

kubevirt('a drive has one source', () => {
  for (const [options, second] of [
    [{ containerDisk: 'a', claim: 'b' }, 'options.claim'],
    [{ dataVolume: 'a', claim: 'b' }, 'options.claim'],
    [{ containerDisk: 'a', dataVolume: 'b' }, 'options.dataVolume'],
    [{ cdromContainerDisk: 'a', cdromClaim: 'b' }, 'options.cdromClaim'],
  ] as const) {
    assert.throws(
      () => toKubeVirtYaml(BARE, options),
      (error: unknown) => isOsinfoError(error) && error.code === 'BAD_ARGUMENT' && error.detail.argument === second,
    );
  }
});

kubevirt('an OS that is better off with a TPM gets one that persists, unless it is told', () => {
  const server = hardwareOf({
    id: 'http://microsoft.com/win/2k25',
    family: 'winnt',
    facts: { 'firmware-secure-boot': 'supported' },
  });
  assert.is(server.tpm?.need, 'recommended');
  assert.match(toKubeVirtYaml(server).text, /tpm:\n *persistent: true/);
  assert.match(toKubeVirtYaml(server).text, /efi:\n *secureBoot: false\n *persistent: true/);
  assert.not.match(toKubeVirtYaml(server, { tpm: false }).text, 'persistent: true');
  const other = hardwareOf({ target: { firmware: 'efi' } });
  assert.is(other.tpm?.need, 'recommended', 'as everything that starts from EFI');
  assert.not.match(toKubeVirtYaml(other).text, 'persistent: true');
});

kubevirt('a whole document', () => {
  assert.is(
    toKubeVirtYaml(BARE).text,
    `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: guest
spec:
  runStrategy: Halted
  template:
    spec:
      architecture: amd64
      domain:
        cpu:
          cores: 1
          sockets: 1
          threads: 1
        memory:
          guest: "1Gi"
        resources:
          requests:
            memory: "1Gi"
        clock:
          utc: {}
        devices:
          disks:
          - name: disk
            disk:
              bus: sata
            bootOrder: 1
          interfaces:
          - name: default
            model: e1000
            masquerade: {}
          autoattachGraphicsDevice: false
      volumes:
      - name: disk
        persistentVolumeClaim:
          claimName: guest
      networks:
      - name: default
        pod: {}
`,
  );
});

kubevirt.run();
