// The recorded answers for ARM as virt-install 5 gives them: what differs, and where nothing does.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Os } from '../../../lib/model/entities.ts';
import { recordedAnswers } from './answers.ts';
import { RESTATED_PARTS, restated } from './restated.ts';

const test = suite('parity/virt-install/restated');

const AT = { file: 'a.xml', layer: 'system', path: 'os/example.org/a.xml', line: 1, column: 1 } as const;
const NOTHING: Pick<Os, 'devices'> = { devices: [] };
const VIRTIO: Pick<Os, 'devices'> = {
  devices: ['1041', '1042', '1043', '1048', '1050'].map(product => ({
    id: `http://pcisig.com/pci/1af4/${product}`,
    name: undefined,
    class: undefined,
    driver: undefined,
    from: 'a',
    at: AT,
  })),
};

test('an OS with virtio has on ARM what was recorded, on a USB disk where nothing is known', async () => {
  const { platforms } = await recordedAnswers();
  for (const { answer } of platforms['kvm-aarch64'] ?? []) {
    assert.equal(restated('kvm-aarch64', answer, VIRTIO), answer);
    const { disk, cdrom, scsi, network, video, agentChannel } = restated('kvm-aarch64', answer, NOTHING);
    assert.equal([disk, cdrom, video], ['usb', 'usb', 'ramfb']);
    assert.equal([scsi, network, agentChannel], [undefined, undefined, undefined]);
  }
});

test('nothing else differs, and nothing on another platform', async () => {
  const { platforms } = await recordedAnswers();
  for (const [platform, groups] of Object.entries(platforms)) {
    for (const { answer } of groups) {
      const others = (hardware: object): object =>
        Object.fromEntries(Object.entries(hardware).filter(([part]) => !RESTATED_PARTS.some(name => name === part)));
      assert.equal(others(restated(platform, answer, NOTHING)), others(answer));
      if (platform !== 'kvm-aarch64') assert.is(restated(platform, answer, NOTHING), answer);
    }
  }
});

test.run();
