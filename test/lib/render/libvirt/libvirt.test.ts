// In: recommendations made by hand. Out: libvirt domains: their elements, the places of these, and errors.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { toLibvirtXml } from '../../../../lib/render/libvirt/libvirt.ts';
import { PARTS, REFUSED } from '../../../cases/domains.ts';
import { HOSTILE } from '../../../cases/hostile-texts.ts';
import { ARM, BARE, LINUX, WINDOWS, WINDOWS_XP, XEN } from '../../../fixtures/hardware.ts';

const libvirt = suite('libvirt');

libvirt('a whole domain', () => {
  assert.is(
    toLibvirtXml(WINDOWS_XP).text,
    `<domain type="kvm">
  <name>winxp</name>
  <metadata>
    <libosinfo:libosinfo xmlns:libosinfo="http://libosinfo.org/xmlns/libvirt/domain/1.0">
      <libosinfo:os id="http://microsoft.com/win/xp"/>
    </libosinfo:libosinfo>
  </metadata>
  <memory unit="KiB">131072</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch="i686" machine="pc">hvm</type>
    <boot dev="hd"/>
    <boot dev="cdrom"/>
  </os>
  <features>
    <acpi/>
    <apic/>
    <vmport state="off"/>
  </features>
  <cpu mode="host-passthrough"/>
  <clock offset="localtime">
    <timer name="rtc" tickpolicy="catchup"/>
    <timer name="pit" tickpolicy="delay"/>
    <timer name="hpet" present="no"/>
  </clock>
  <pm>
    <suspend-to-mem enabled="no"/>
    <suspend-to-disk enabled="no"/>
  </pm>
  <devices>
    <disk type="file" device="disk">
      <driver name="qemu" type="qcow2"/>
      <source file="/var/lib/libvirt/images/winxp.qcow2"/>
      <target dev="hda" bus="ide"/>
    </disk>
    <disk type="file" device="cdrom">
      <target dev="hdb" bus="ide"/>
      <readonly/>
    </disk>
    <controller type="usb" index="0" model="ich9-ehci1"/>
    <controller type="usb" index="0" model="ich9-uhci1">
      <master startport="0"/>
    </controller>
    <controller type="usb" index="0" model="ich9-uhci2">
      <master startport="2"/>
    </controller>
    <controller type="usb" index="0" model="ich9-uhci3">
      <master startport="4"/>
    </controller>
    <interface type="user">
      <model type="e1000"/>
    </interface>
    <console type="pty"/>
    <channel type="spicevmc">
      <target type="virtio" name="com.redhat.spice.0"/>
    </channel>
    <input type="tablet" bus="usb"/>
    <graphics type="spice" autoport="yes"/>
    <sound model="ac97"/>
    <video>
      <model type="qxl"/>
    </video>
    <memballoon model="none"/>
  </devices>
</domain>
`,
  );
});

for (const [hardware, options, part, why] of PARTS) {
  libvirt(`${why}: ${part.slice(0, 60)}`, () => {
    const domain = toLibvirtXml(hardware, options).text.replaceAll(/>\n *</g, '><');
    assert.ok(domain.includes(part), `${part}\nis not in\n${domain}`);
  });
}

libvirt('what is not recommended is not there', () => {
  const domain = toLibvirtXml(BARE, {}).text;
  for (const name of [
    'firmware',
    'sound',
    'video',
    'usb',
    'scsi',
    'rng',
    'balloon',
    'tpm',
    'watchdog',
    'panic',
    'vsock',
    'uuid',
  ]) {
    assert.not.match(domain, name);
  }
  assert.not.match(toLibvirtXml(LINUX).text, /emulator|firmware|filesystem|hyperv/);
  assert.not.match(toLibvirtXml(ARM).text, /<apic|<pm>|vmport|topology/);
  assert.not.match(toLibvirtXml(XEN).text, /<pm>|vmport|channel|tpm|topology/);
});

libvirt('the same goes in, the same comes out, and nothing is changed', () => {
  const before = JSON.stringify(WINDOWS);
  assert.is(toLibvirtXml(WINDOWS).text, toLibvirtXml(WINDOWS).text);
  assert.is(JSON.stringify(WINDOWS), before);
});

for (const [text, why] of HOSTILE) {
  libvirt(`stays text: ${why}`, () => {
    const domain = toLibvirtXml(LINUX, {
      name: text.replaceAll(/[/\n]/g, ' '),
      disk: { path: `/${text}` },
      cdrom: `/${text}`,
      share: { path: `/${text}`, tag: text },
      network: { type: 'bridge', source: text },
    }).text;
    const plain = toLibvirtXml(LINUX, {
      name: 'x',
      disk: { path: '/x' },
      cdrom: '/x',
      share: { path: '/x', tag: 'x' },
      network: { type: 'bridge', source: 'x' },
    }).text;
    assert.equal(shapeOf(domain), shapeOf(plain));
  });
}

libvirt('a hostile database stays text', () => {
  for (const [text] of HOSTILE) {
    const { shortId = '', ...rest } = { shortId: text };
    const hardware = { ...LINUX, os: { id: text, shortId, name: text, ...rest } };
    assert.equal(shapeOf(toLibvirtXml(hardware).text), shapeOf(toLibvirtXml(LINUX).text));
  }
});

for (const [hardware, options, message, why] of REFUSED) {
  libvirt(`refused: ${why}`, () => {
    assert.throws(() => toLibvirtXml(hardware, options).text, message);
    assert.throws(
      () => toLibvirtXml(hardware, options).text,
      (error: unknown) => isOsinfoError(error) && /^(UNSUPPORTED|BAD_ARGUMENT)$/.test(error.code),
    );
  });
}

/** The elements and attributes of a document, in order. */
function shapeOf(domain: string): readonly string[] {
  return [...domain.matchAll(/<\/?[\w:-]+| [\w:-]+="/g)].map(([found]) => found);
}

libvirt.run();
