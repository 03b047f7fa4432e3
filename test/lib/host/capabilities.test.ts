// Tests the reader of what libvirt says about a host: documents of many hosts, and documents that are none.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Host, isOsinfoError, readHost } from '../../../lib/index.ts';
import { HOST_KEYS } from '../../../lib/model/host.ts';
import { readHostSync } from '../../../lib/sync.ts';
import { HOSTS } from '../../cases/hosts.ts';
import { domainCapabilities } from '../../fixtures/host-xml.ts';

const test = suite('capabilities of a host');

for (const { name, host } of HOSTS) {
  test(`the domain capabilities of ${name}`, async () => {
    const { machines, ...stated } = host;
    const xml = domainCapabilities(host);
    const models = stated.cpuModes !== undefined && { cpuModels: stated.cpuModels ?? [] };
    const read = await readHost(xml);
    assert.equal({ ...read }, { ...stated, ...models });
    assert.equal(readHostSync(new TextEncoder().encode(xml)), read);
    assert.ok(Object.isFrozen(read) && Object.isFrozen(read.graphics));
  });
}

test('every key of a host is read of a document', () => {
  const keys = [...HOSTS.map(({ host }) => readHostSync(domainCapabilities(host))), readHostSync(CAPABILITIES)];
  assert.equal([...new Set(keys.flatMap(host => Object.keys(host)))].sort(), Object.keys(HOST_KEYS).sort());
});

test('what is not supported is an empty list, and what is absent is unknown', () => {
  const host = readHostSync(`<domainCapabilities><arch>s390x</arch>
    <os supported='yes'><loader supported='no'/></os>
    <cpu><mode name='host-passthrough' supported='yes'/><mode name='custom' supported='no'/></cpu>
    <devices><tpm supported='no'/><graphics supported='no'><enum name='type'><value>vnc</value></enum></graphics>
      <video supported='yes'/>
      <rng supported='yes'><enum name='model'/><enum name='__proto__'><value>x</value></enum></rng></devices>
    <features><hyperv supported='no'/></features></domainCapabilities>`);
  assert.equal(host, {
    arch: 's390x',
    secureBoot: false,
    cpuModes: ['host-passthrough'],
    cpuModels: [],
    graphics: [],
    tpmModels: [],
    tpmBackends: [],
    tpmVersions: [],
    rngModels: [],
    hyperv: [],
  } satisfies Host);
});

test('newer libvirt lists secure boot of its own', () => {
  const secure = (loader: string, feature: string): string =>
    `<domainCapabilities><arch>x86_64</arch><os><firmwareFeatures><enum name='secureBoot'><value>${feature}</value></enum>
     </firmwareFeatures><loader><enum name='secure'><value>${loader}</value></enum></loader></os></domainCapabilities>`;
  assert.is(readHostSync(secure('no', 'yes')).secureBoot, true);
  assert.is(readHostSync(secure('yes', 'no')).secureBoot, false);
});

const CAPABILITIES = `<capabilities><host><cpu><arch>x86_64</arch></cpu></host>
  <guest><os_type>hvm</os_type><arch name='aarch64'><machine>virt-7.2</machine>
    <machine canonical='virt-7.2'>virt</machine><domain type='qemu'/></arch></guest>
  <guest><os_type>hvm</os_type><arch name='x86_64'><machine>pc-q35-7.2</machine><domain type='qemu'/>
    <domain type='kvm'><machine canonical='pc-q35-7.2'>q35</machine></domain></arch></guest></capabilities>`;

test('capabilities list the machines of the host, or of an architecture', () => {
  assert.equal(readHostSync(CAPABILITIES), { arch: 'x86_64', machines: ['pc-q35-7.2', 'q35'] });
  assert.equal(readHostSync(CAPABILITIES, { arch: 'aarch64' }), { arch: 'aarch64', machines: ['virt-7.2', 'virt'] });
});

/** `[document, message without its advice, why]`. */
const BROKEN: readonly (readonly [xml: string | Uint8Array, message: string, why: string])[] = [
  ['', 'h.xml:1:1: no element in it', 'nothing'],
  ['text', 'h.xml:1:1: text outside the root element', 'no XML'],
  ['{"arch": "x86_64"}', 'h.xml:1:1: text outside the root element', 'JSON'],
  ['<domain/>', 'h.xml:1:1: <domain> is the root, and not <domainCapabilities> or <capabilities>', 'a domain'],
  ['<domainCapabilities>', 'h.xml:1:1: <domainCapabilities> is never closed', 'cut off'],
  ['<domainCapabilities/>', 'h.xml: no <arch> in it', 'an empty one'],
  ['<capabilities/>', 'h.xml: no machine for the host in it', 'empty capabilities'],
  [
    '<domainCapabilities>\n <arch>sparc</arch></domainCapabilities>',
    'h.xml:2:2: <arch> is "sparc"; there are rules for x86_64, i686, aarch64, armv7l, ppc64le, s390x, riscv64, loong…',
    'an architecture without rules',
  ],
  [
    '<domainCapabilities><domain>hvf</domain></domainCapabilities>',
    'h.xml:1:21: <domain> is "hvf"; there are rules for kvm, qemu, xen',
    'a hypervisor without rules',
  ],
  ['<domainCapabilities><path>qemu</path></domainCapabilities>', 'h.xml:1:21: <path> is "qemu"', 'a relative path'],
  [
    '<domainCapabilities><machine>a b</machine></domainCapabilities>',
    'h.xml:1:21: <machine> is "a b"',
    'no machine type',
  ],
  [
    '<!DOCTYPE a [<!ENTITY b "c">]><domainCapabilities/>',
    'h.xml:1:1: a document type is not accepted here',
    'entities',
  ],
  [new Uint8Array([0x3c, 0x61, 0xff]), 'h.xml:1:3: bytes that are not UTF-8', 'no text'],
  ['<a>'.repeat(400), 'h.xml:1:1: <a> is the root, and not <domainCapabilities> or <capabilities>', 'nested too deep'],
  [
    `<domainCapabilities>${'<a>'.repeat(400)}`,
    'h.xml:1:786: nested deeper than 256',
    'nested too deep below the right root',
  ],
  [' '.repeat(5_000_000), 'h.xml: longer than 4194304 bytes', 'too long'],
];

for (const [xml, message, why] of BROKEN) {
  test(`is refused: ${why}`, async () => {
    const error = await readHost(xml, { file: 'h.xml' }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(isOsinfoError(error) && error.code === 'BAD_HOST', String(error));
    assert.is(
      error.message,
      `${message}. Make it with: virsh domcapabilities, or, for its machines, virsh capabilities`,
    );
    assert.is(error.detail.file, 'h.xml');
  });
}

test('names are read in the same time however long they are', () => {
  const long = 'a'.repeat(1_000_000);
  const xml = `<domainCapabilities><arch>x86_64</arch><${long}>${'<b/>'.repeat(150_000)}</${long}></domainCapabilities>`;
  const begin = performance.now();
  assert.equal(readHostSync(xml), { arch: 'x86_64' });
  assert.ok(performance.now() - begin < 10_000);
});

test('an argument of the wrong type is named', async () => {
  for (const [call, argument] of [
    [() => Reflect.apply(readHostSync, undefined, [3]), 'xml'],
    [() => Reflect.apply(readHostSync, undefined, ['<a/>', { file: 3 }]), 'document.file'],
    [() => Reflect.apply(readHostSync, undefined, ['<a/>', { arch: 'vax' }]), 'document.arch'],
    [() => Reflect.apply(readHostSync, undefined, ['<a/>', { name: 'x' }]), 'document.name'],
  ] as const) {
    try {
      call();
      assert.unreachable(argument);
    } catch (error) {
      assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', String(error));
      assert.is(error.detail.argument, argument);
    }
  }
});

test.run();
