// In: recommendations made by hand. Out: command lines of QEMU: what they contain, what they must not contain, and
// errors. A shell must read the same arguments back.
import { execFileSync } from 'node:child_process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../../lib/index.ts';
import { recommendForImage } from '../../../../lib/openstack/image-properties.ts';
import { toQemuArguments, toQemuCommand, toQemuEnvironment } from '../../../../lib/render/qemu/qemu.ts';
import { HOSTILE } from '../../../cases/hostile-texts.ts';
import { ABSENT, PARTS, REFUSED } from '../../../cases/qemu-arguments.ts';
import { ARM, LINUX, WINDOWS } from '../../../fixtures/hardware.ts';
import { DOS } from '../../../fixtures/hardware-elsewhere.ts';

const qemu = suite('qemu');

qemu('a whole script', () => {
  assert.is(
    toQemuCommand(DOS).text,
    `mkdir -p -- /run/qemu
qemu-system-x86_64 \\
  -name guest=msdos6.22 \\
  -nodefaults \\
  -machine type=pc,accel=kvm,hpet=off \\
  -global PIIX4_PM.disable_s3=1 \\
  -global PIIX4_PM.disable_s4=1 \\
  -cpu host \\
  -smp cpus=1,sockets=1,cores=1,threads=1 \\
  -m size=128M \\
  -rtc base=localtime,driftfix=slew \\
  -global kvm-pit.lost_tick_policy=delay \\
  -blockdev driver=qcow2,node-name=disk-file,file.driver=file,file.filename=/var/lib/libvirt/images/msdos6.22.qcow2 \\
  -device ide-hd,id=disk,bus=ide.0,unit=0,drive=disk-file,bootindex=1 \\
  -device ide-cd,bus=ide.1,unit=0,id=cdrom,bootindex=2 \\
  -netdev user,id=network \\
  -device pcnet,id=net,netdev=network \\
  -vnc vnc=unix:/run/qemu/msdos6.22.vnc \\
  -device cirrus-vga,id=video \\
  -audiodev none,id=audio \\
  -device sb16,id=sound,audiodev=audio
`,
  );
});

qemu('what a guest needs before it starts', () => {
  const lines = toQemuCommand(WINDOWS, { sockets: '/s', disk: { path: '/vm/x.qcow2' } }).text.split('\n');
  const started = lines.indexOf('}');
  assert.equal(lines.slice(0, 7), [
    'mkdir -p -- /s',
    'if [ ! -e /vm/win11_VARS.fd ]; then',
    '  cp -- /usr/share/OVMF/OVMF_VARS_4M.ms.fd /vm/win11_VARS.fd.$$ || exit',
    '  mv -n -- /vm/win11_VARS.fd.$$ /vm/win11_VARS.fd',
    'fi',
    'servers=',
    "trap 'kill $servers 2> /dev/null' EXIT",
  ]);
  assert.equal(lines.slice(started + 1, started + 5), [
    'mkdir -p -- /vm/win11-tpm',
    'rm -f -- /s/win11.tpm',
    'swtpm socket --tpm2 --tpmstate dir=/vm/win11-tpm --ctrl type=unixio,path=/s/win11.tpm --terminate &',
    'await_socket /s/win11.tpm',
  ]);
  assert.throws(
    () => toQemuCommand(WINDOWS, { sockets: '/a,b' }).text,
    /^A path of the TPM, "\/a,b\/win11.tpm", has a comma/,
  );
  assert.throws(() => toQemuCommand(WINDOWS, { disk: { path: '/a,b/c' } }).text, /^A path of the TPM, /);
  const files = { code: '/c', variables: '/v' };
  assert.not.match(toQemuCommand(ARM, { firmware: files }).text, 'cp --');
  assert.not.match(toQemuCommand(LINUX).text, 'servers');
});

qemu('a shared folder has a server, by whatever name and options', () => {
  assert.match(
    toQemuCommand(LINUX, { share: { path: "/it's, \\", tag: 't' } }).text,
    `for virtiofsd in virtiofsd /usr/libexec/virtiofsd /usr/lib/qemu/virtiofsd /usr/lib/virtiofsd; do command -v "$virtiofsd" > /dev/null && break; done
case $("$virtiofsd" --help 2>&1) in
  *--shared-dir*) set -- '--shared-dir=/it'\\''s, \\' ;;
  *) set -- -o 'source=/it'\\''s\\, \\\\' ;;
esac
rm -f -- /run/qemu/fedora38.virtiofs
"$virtiofsd" --socket-path=/run/qemu/fedora38.virtiofs "$@" &
await_socket /run/qemu/fedora38.virtiofs
qemu-system-x86_64`,
  );
});

qemu('no path is an option', () => {
  const script = toQemuCommand(WINDOWS, { name: '-t', disk: { path: 'a.qcow2' }, sockets: '-s' }).text;
  for (const line of [
    'mkdir -p -- -s',
    '  cp -- /usr/share/OVMF/OVMF_VARS_4M.ms.fd -t_VARS.fd.$$ || exit',
    '  mv -n -- -t_VARS.fd.$$ -t_VARS.fd',
    'mkdir -p -- -t-tpm',
  ]) {
    assert.ok(script.split('\n').includes(line), line);
  }
});

qemu('the zone of local time is in the environment', () => {
  const zoned = { ...WINDOWS, clock: { ...WINDOWS.clock, timeZone: 'Europe/Berlin' } };
  assert.equal(toQemuEnvironment(zoned), { TZ: 'Europe/Berlin' });
  assert.match(toQemuCommand(zoned).text, '\nTZ=Europe/Berlin qemu-system-x86_64 \\\n');
  assert.equal(toQemuEnvironment(WINDOWS), {});
  assert.equal(toQemuEnvironment({ ...zoned, clock: { ...zoned.clock, offset: 'utc' } }), {});
});

for (const [hardware, options, words, why] of PARTS) {
  qemu(`${why}: ${words.slice(0, 60)}`, () => {
    const line = ` ${toQemuArguments(hardware, options).arguments.join(' ')} `;
    assert.ok(line.includes(words), `${words} is not in ${line}`);
  });
}

for (const [hardware, options, words, why] of ABSENT) {
  qemu(`${why}: not ${words}`, () => assert.not.match(toQemuArguments(hardware, options).arguments.join(' '), words));
}

for (const [hardware, options, code, message, why] of REFUSED) {
  qemu(`${why}: refused, ${message}`, () => {
    assert.throws(
      () => toQemuArguments(hardware, options).arguments,
      (error: unknown) => isOsinfoError(error) && error.code === code && error.message.includes(message),
    );
  });
}

for (const [hypervisor, cpu] of [
  ['kvm', 'host'],
  ['qemu', 'max'],
] as const) {
  qemu(`what Nova gives an image that says nothing starts on ${hypervisor}`, () => {
    const hardware = recommendForImage(undefined, {}, { target: { hypervisor, graphics: 'vnc' } });
    const line = toQemuArguments(hardware).arguments.join(' ');
    assert.match(line, ` -cpu ${cpu} `);
    assert.match(line, / piix3-usb-uhci,id=usb .* usb-tablet,id=tablet,bus=usb.0/);
  });
}

for (const [text, why] of HOSTILE) {
  qemu(`a shell and QEMU read back ${why}`, () => {
    const options = { disk: { path: text }, cdrom: text, sockets: '/s', share: { path: text, tag: text } };
    const script = toQemuCommand(LINUX, options).text;
    const command = script.slice(script.indexOf('qemu-system'));
    const words = execFileSync('sh', ['-c', `print() { printf '%s\\0' "$@"; }\nprint ${command}`], {
      encoding: 'utf8',
    });
    const expected = toQemuArguments(LINUX, options).arguments;
    assert.equal(words.split('\0').slice(0, -1), expected);
    const file = expected.find(word => word.includes('disk-file,file'))?.split('file.filename=')[1];
    assert.is(file?.replaceAll(',,', ','), text);
    assert.not.match(file?.replaceAll(',,', '') ?? ',', ',');
  });
}

qemu('the id of an OS without a short-id makes no folders', () => {
  const named = { ...LINUX, os: { id: 'http://a/b', shortId: 'http://a/b' } };
  assert.ok(toQemuArguments(named).arguments.includes('guest=http:--a-b'));
});

qemu('the short-id of an OS moves no cursor', () => {
  const named = { ...LINUX, os: { id: 'a', shortId: 'a\u009b31m\u202eb\nc\u001b' } };
  assert.ok(toQemuArguments(named).arguments.includes('guest=a-31m-b-c-'));
  assert.not.match(toQemuCommand(named).text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_C}]/u);
});

qemu.run();
