// Tests the common parts of all commands: help, usage, options, and unexpected errors.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { COMMANDS } from '../../../lib/cli/command-table.ts';
import { ask, SYSTEM } from './world.ts';

const run = suite('run');

run('--help', async () => {
  assert.equal(await ask('--help'), {
    code: 0,
    err: '',
    out: `osinfo: the virtual hardware that an operating system runs best on, by the libosinfo database

Usage: osinfo COMMAND [OPTION]...

Commands
  recommend [OS]             the virtual hardware an OS runs best on, each choice with its reason
  why OS ASPECT              why the recommendation for an OS is as it is
  show OS                    everything that the database knows about an OS
  list [GLOB|KEY=VALUE]...   the operating systems, one a line
  search TEXT...             the operating systems that a text can mean, the nearest first
  identify PATH|URL|-...     what a disc, a tree, a URL or an installed system is, and why
  detect [PATH|URL]...       what osinfo-detect prints, with its exit codes
  images [OS]                the disk images that there are to download
  query TYPE [KEY=VALUE]...  the table that osinfo-query prints, with its exit codes
  dump                       the whole database with everything inherited, as JSON
  check [DIR]...             what is wrong with the files, as a compiler tells it
  db path|info|snapshot      the database as a whole: its folders, what it holds, a snapshot of it
  doctor                     which database is read, from where, and what is wrong with it

Options of every command
  --db DIR     read this folder instead of the three layers of the host
  --strict     take any problem in the database for an error
  -q, --quiet  keep quiet about problems in the database
  -h, --help   explain the command
  --version    tell the version of this program

Exit codes
  0   done
  1   no such OS, nothing to list, something not identified, or problems found by check
  2   wrong usage
  3   no database
  4   problems in the database, under --strict
  70  an error of the system, such as a full disk or a denied permission, or one of osinfo itself
`,
  });
});

run('COMMAND --help: its usage, operands and options', async () => {
  assert.match(
    (await ask('recommend --help')).out,
    `osinfo recommend: the virtual hardware an OS runs best on, each choice with its reason

Usage: osinfo recommend [OS] [OPTION]...

Operands
  OS  an operating system by short-id or id: fedora36, http://fedoraproject.org/fedora/36

Options
  --hypervisor HYPERVISOR                    what runs the guest: kvm, qemu, xen or vmware; kvm when
                                             left out
  --arch ARCH                                the architecture of the guest; x86_64 when left out
  --graphics GRAPHICS                        how its screen is seen: spice, vnc or none; spice when
                                             left out, vnc where there is no SPICE
  --drivers DRIVERS                          which drivers of its vendor it will have: none,
                                             preinstalled or all
  --machine TYPE                             the machine type; the OS decides when left out
  --firmware FIRMWARE                        bios or efi; the OS decides when left out
  --disk-bus BUS                             the bus of the first disk, such as scsi; the OS decides
                                             when left out
  --clock OFFSET                             utc or localtime; the OS decides when left out
  --time-zone ZONE                           the zone of a guest that keeps local time, such as
                                             Europe/Berlin
  --vsock                                    with a socket between host and guest
  --watchdog                                 with a watchdog
  --panic                                    with a device by which the guest reports that it
                                             crashed
  --vsphere VERSION                          the version of vSphere, such as 7.0.1; the newest when
                                             left out
  --qemu VERSION                             the version of the QEMU that runs the guest, such as
                                             8.2; 7.2 when left out
  --host FILE                                what the host can do: the output of virsh
                                             domcapabilities, and of virsh capabilities in a second
                                             --host
  --without NAMES                            what is switched off, such as
                                             hyperv.tlbflush,cpu.vmx,acpi, with commas between; may
                                             be repeated
  --property KEY=VALUE                       a property of the image, such as hw_disk_bus=scsi; it
                                             wins over every rule; may be repeated
  --hardware-config default|fixed|libosinfo  what decides for an image: default (the database, else
                                             Nova’s own), fixed or libosinfo
  --nearest                                  for an OS that is not in the database, take the nearest
                                             one, with a warning
  --format FORMAT                            how the answer is written: table, json, libvirt, qemu,
                                             nova, kubevirt, vmware, proxmox
  --json                                     answer in JSON

Options of every command
`,
  );
});

run('help on every command, with or without operands, and no line too long', async () => {
  for (const { name } of COMMANDS) {
    const { code, out } = await ask(`${name} -h`);
    assert.is(code, 0);
    assert.ok(out.startsWith(`osinfo ${name}: `));
    assert.ok(out.split('\n').every(line => line.length <= 100));
    assert.is((await ask(`--help ${name} penguin2`)).out, out);
  }
});

run('headings are bold on a terminal', async () => {
  assert.match((await ask('--help', { isTerminal: true })).out, '\n\u001b[1mCommands\u001b[22m\n');
});

run('--version', async () => {
  assert.equal(await ask('--version'), { code: 0, out: 'osinfo 1.2.3\n', err: '' });
});

/** `[arguments, message, usage]`. */
const MISTAKES: readonly (readonly [line: string, message: string, usage: string])[] = [
  [
    '',
    'A command is missing. The commands are recommend, why, show, list, search, identify, detect, images, query, dump, check, db, doctor.',
    'osinfo COMMAND [OPTION]...',
  ],
  [
    'lits',
    'There is no command "lits". Did you mean list? The commands are recommend, why, show, list, search, identify, detect, images, query, dump, check, db, doctor.',
    'osinfo COMMAND [OPTION]...',
  ],
  ['bake', 'There is no command "bake". The commands are recommend, why', 'osinfo COMMAND [OPTION]...'],
  ['list --jsn', 'There is no option --jsn here. Did you mean --json?', 'osinfo list [GLOB|KEY=VALUE]...'],
  ['list --arch x86_64', 'There is no option --arch here.', 'osinfo list [GLOB|KEY=VALUE]...'],
  ['list -x', 'There is no option -x here.', 'osinfo list [GLOB|KEY=VALUE]...'],
  ['--jsn', 'There is no option --jsn here.', 'osinfo COMMAND [OPTION]...'],
  ['dump --json', 'There is no option --json here.', 'osinfo dump'],
  ['query os --json', 'There is no option --json here.', 'osinfo query TYPE [KEY=VALUE]...'],
  ['search', 'The command search needs TEXT, a name, codename or version', 'osinfo search TEXT... [--json]'],
  [
    'recommend penguin2 --nearest --hardware-config fixed',
    'For an image, --hardware-config says what an unknown OS gets',
    'osinfo recommend [OS] [OPTION]...',
  ],
  ['list --json=yes', 'The option --json has no value.', 'osinfo list [GLOB|KEY=VALUE]...'],
  ['list --db', 'The option --db needs a value, DIR.', 'osinfo list [GLOB|KEY=VALUE]...'],
  ['list --db=', 'The option --db needs a value, DIR.', 'osinfo list [GLOB|KEY=VALUE]...'],
  ['list --db --json', 'The option --db needs a value, DIR.', 'osinfo list [GLOB|KEY=VALUE]...'],
  [
    'recommend penguin2 --format jsn',
    'The option --format has no value "jsn", only table, json, libvirt, qemu, nova, kubevirt, vmware, proxmox. Did you mean json?',
    'osinfo recommend [OS] [OPTION]...',
  ],
  [
    'recommend penguin2 --format=yaml',
    'The option --format has no value "yaml", only table, json, libvirt, qemu, nova, kubevirt, vmware, proxmox.',
    'osinfo recommend',
  ],
  ['show', 'The command show needs OS, an operating system by short-id or id', 'osinfo show OS [--declared]'],
  ['why penguin2', 'The command why needs ASPECT, one of machine, firmware', 'osinfo why OS ASPECT'],
  ['show a b', 'The command show does not know what to do with "b".', 'osinfo show OS [--declared]'],
  ['doctor now', 'The command doctor does not know what to do with "now".', 'osinfo doctor'],
];

for (const [line, message, usage] of MISTAKES) {
  run(`a mistake: osinfo ${line}`, async () => {
    const { code, out, err } = await ask(line);
    assert.equal([code, out], [2, '']);
    assert.ok(err.startsWith(`osinfo: ${message}`), err);
    assert.ok(err.includes(`\nUsage: ${usage}`), err);
  });
}

run('options may come first, and a -- ends them', async () => {
  assert.is((await ask('--json list penguin2')).out, (await ask('list penguin2 --json')).out);
  assert.match((await ask('show -- --json')).err, 'No OS is called "--json"');
});

run('the last of two counts', async () => {
  assert.is((await ask('recommend penguin2 --format json --format table')).out, (await ask('recommend penguin2')).out);
});

run('--db: a folder instead of the layers', async () => {
  assert.is((await ask(`list penguin2 --db ${SYSTEM}`)).code, 0);
  const { code, err } = await ask('list --db /nonexistent');
  assert.is(code, 3);
  assert.match(err, 'osinfo: No operating system was found in\n  /nonexistent\nInstall the database:  sudo apt-get');
  assert.is(JSON.parse((await ask(`recommend penguin2 --json --db ${SYSTEM}`)).out).database.origin, 'given');
});

run('what nobody expected: its stack, and 70', async () => {
  const fail = (what: unknown) =>
    ask('list', {
      isFolder: () => {
        throw what;
      },
    });
  const { code, out, err } = await fail(new Error('out of paper'));
  assert.equal([code, out], [70, '']);
  assert.match(err, /^Error: out of paper\n {4}at /);
  assert.equal(await fail('a text'), { code: 70, out: '', err: 'a text\n' });
});

const RESTRICTED = 'Access to this API has been restricted';
const DENIED = 'Requires env access to "HOME", run again with the --allow-env flag';

/** `[what is thrown, the line, why]`. */
const ENVIRONMENT_ERRORS: readonly (readonly [thrown: object, line: string, why: string])[] = [
  [
    Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' }),
    'EIO: i/o error, read',
    'a call of the system',
  ],
  [
    Object.assign(new Error(RESTRICTED), { code: 'ERR_ACCESS_DENIED', resource: '/etc/osinfo' }),
    `${RESTRICTED} (/etc/osinfo)`,
    'a permission of Node',
  ],
  [
    Object.assign(new Error(RESTRICTED), { code: 'ERR_ACCESS_DENIED', resource: '' }),
    RESTRICTED,
    'a permission of Node for nothing in particular',
  ],
  [Object.assign(new Error(DENIED), { name: 'NotCapable' }), DENIED, 'a permission of Deno 2'],
  [Object.assign(new Error(DENIED), { name: 'PermissionDenied' }), DENIED, 'a permission of Deno 1'],
  [{ message: 'ENOMEM: not enough memory, open', syscall: 'open' }, 'ENOMEM: not enough memory, open', 'another realm'],
];

for (const [thrown, line, why] of ENVIRONMENT_ERRORS) {
  run(`an error of the environment is one line, and 70: ${why}`, async () => {
    const outcome = await ask('list', {
      isFolder: () => {
        throw thrown;
      },
    });
    assert.equal(outcome, { code: 70, out: '', err: `osinfo: ${line}\n` });
  });
}

run('--quiet is about the database, and not about the answer', async () => {
  for (const options of ['--format nova', '--nearest --format libvirt']) {
    const line = `recommend penguin2 --hypervisor xen --vsock ${options}`;
    const [loud, quiet] = [await ask(line), await ask(`${line} --quiet`)];
    assert.match(quiet.err, 'osinfo: warning: There are no');
    assert.equal(quiet, loud);
  }
});

run.run();
