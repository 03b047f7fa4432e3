// Tests what each format says of what is switched off, by the target and by a site, inherited and unset again.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Target } from '../../../lib/index.ts';
import type { Warning } from '../../../lib/model/warning.ts';
import type { Recommendation } from '../../../lib/policy/aspects/hardware.ts';
import type { Rendering } from '../../../lib/render/guest/partial-rendering.ts';
import { toKubeVirtYaml } from '../../../lib/render/kubevirt/kubevirt.ts';
import { toLibvirtXml } from '../../../lib/render/libvirt/libvirt.ts';
import { toGlanceProperties } from '../../../lib/render/nova/nova.ts';
import { toQmCommand } from '../../../lib/render/proxmox/proxmox.ts';
import { toQemuCommand } from '../../../lib/render/qemu/qemu.ts';
import { toVmx } from '../../../lib/render/vmware/vmware.ts';
import { SWITCH_ELEMENTS, SWITCH_TEXTS, type SwitchText } from '../../cases/switches.ts';
import { databaseOf, os } from '../../fixtures/records.ts';

const test = suite('render/switches');

const RENDERERS: Readonly<Record<string, (hardware: Recommendation) => Rendering>> = {
  libvirt: toLibvirtXml,
  qemu: toQemuCommand,
  nova: hardware => toGlanceProperties(hardware, { os: { family: 'winnt' } }),
  kubevirt: toKubeVirtYaml,
  proxmox: toQmCommand,
  vmware: toVmx,
};

const WINDOWS_7 =
  '<os id="http://microsoft.com/win/7"><short-id>win7</short-id><x-timer-hypervclock>yes</x-timer-hypervclock></os>';

/** What a format makes of an OS with these elements, of its parent with the next ones, and so on; Windows 7 is the last. */
function written(format: string, target: Target, ...sites: readonly string[]): Outcome {
  const oses = sites.map((site, index) => {
    const parent = index === sites.length - 1 ? 'http://microsoft.com/win/7' : `http://example.org/win7n${index + 1}`;
    return os(`win7n${index}`, `<family>winnt</family><derives-from id="${parent}"/>${site}`);
  });
  const answer = databaseOf(WINDOWS_7, ...oses).recommend(
    'win7n0',
    format === 'vmware' ? { ...target, hypervisor: 'vmware' } : target,
  );
  const { warnings, ...rendering } = RENDERERS[format]?.(answer) ?? { warnings: [] };
  const [text = {}]: readonly unknown[] = Object.values(rendering);
  return { answer, text: typeof text === 'string' ? text : JSON.stringify(text), warnings };
}

interface Outcome {
  readonly answer: Recommendation;
  readonly text: string;
  readonly warnings: readonly Warning[];
}

for (const [format, texts] of Object.entries(SWITCH_TEXTS)) {
  const usual = written(format, {}, '');
  for (const [name, element] of SWITCH_ELEMENTS) {
    const expected = texts[name] ?? {};

    test(`${format}: ${name} off by the target`, () => {
      const found = written(format, { without: [name] }, '');
      assertOff(expected, found, usual);
      if (expected.same !== true || format !== 'vmware')
        assert.equal(found.answer.without, [{ name, because: { rule: 'requested' } }]);
    });

    test(`${format}: ${name} off by a site, inherited, and unset`, () => {
      const bySite = written(format, {}, element);
      assertOff(expected, bySite, usual);
      const inherited = written(format, {}, '', '', element);
      assertOff(expected, inherited, usual);
      if (expected.same !== true || format !== 'vmware') {
        const [, fact = ''] = /<x-([\w-]+)>/.exec(element) ?? [];
        const because = { rule: `site-${fact}`, from: 'win7n2', at: 'system:os/example.org/win7n2.xml:2' };
        assert.equal(inherited.answer.without, [{ name, because }]);
      }
      const unset = element.replace(/>[^<]+</, '>unset<');
      const cancelled = written(format, {}, '', unset, element);
      assert.not('without' in cancelled.answer);
      assert.is(cancelled.text, usual.text);
    });
  }
}

function assertOff({ says, lacks, warns, same }: SwitchText, found: Outcome, usual: Outcome): void {
  const messages = ({ warnings }: Outcome): string => warnings.map(({ message }) => message).join('\n');
  if (says !== undefined) assert.match(found.text, says);
  if (says !== undefined) assert.not.match(usual.text, says);
  if (lacks !== undefined) assert.not.match(found.text, lacks);
  if (warns !== undefined) assert.match(messages(found), warns);
  if (warns !== undefined) assert.not.match(messages(usual), warns);
  if (lacks !== undefined && same !== true) assert.match(usual.text, lacks);
  if (same === true) assert.is(found.text, usual.text);
}

test('every format and every switch has a row', () => {
  assert.equal(Object.keys(SWITCH_TEXTS), Object.keys(RENDERERS));
  for (const texts of Object.values(SWITCH_TEXTS)) {
    assert.equal(
      Object.keys(texts),
      SWITCH_ELEMENTS.map(([name]) => name),
    );
  }
});

test.run();
