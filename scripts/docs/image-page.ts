// In: the table of image properties. Out: docs/image-properties.md. Does not depend on a database.
import { PROPERTIES, type PropertyRow, type PropertyUse } from '../../lib/openstack/properties/property-table.ts';
import * as spellings from '../../lib/openstack/properties/spellings.ts';
import { BOOLEAN } from '../../lib/openstack/properties/value-types.ts';
import { describeValues } from './images.ts';
import { code, codes, page, plain, table } from './markdown.ts';
import { NOVA_DIFFERENCES } from './nova-differences.ts';
import { NOVA_MEANINGS } from './nova-meanings.ts';

const INTRODUCTION = `
# Image properties

What \`recommendForImage\` makes of the properties of an OpenStack image, and what \`toGlanceProperties\` writes. Every
property of Nova's \`ImageMetaProps\` is here: it decides hardware, passes through to the formats that have words for it, or
is not about hardware. The names of the spec *Libvirt hardware policy from libosinfo* are here too.

An illegal value is the error \`BAD_PROPERTY\`, with the legal ones. A property without an effect is the warning
\`PROPERTY_UNUSED\`: nothing is dropped in silence. \`npm run docs\` writes this page from the tables in \`lib/openstack\`.
`.trim();

const TARGET = `
\`hw_architecture\`, \`hw_emulation_architecture\`, \`img_hv_type\`, \`hw_vm_mode\` and \`hw_machine_type\` say where the guest runs.
They complete the target that the caller gives; a target that says something else is the error \`BAD_PROPERTY\`. An emulated
architecture means QEMU without KVM, the mode \`xen\` means Xen, and a machine type means the first architecture that has it.
`.trim();

const OS = `
\`os_name\` is a short-id or an id, and wins. Else it is \`os_distro\` with \`os_version\`: together a short-id
(\`ubuntu\`, \`22.04\`), or distribution and version as osinfo-db has them, where only one OS has both. \`windows\` stands for
\`win\`, and \`2019\` for \`2k19\`. Else it is \`os_distro\` alone. With \`hardwareConfig: fixed\` no name is looked up.
`.trim();

/** The text of the page. */
export function imagePage(): string {
  return page(
    INTRODUCTION,
    '## What decides hardware',
    meaningTable('decides', 'decides'),
    '### Where the guest runs',
    TARGET,
    '### Which OS it is',
    OS,
    '## What passes through',
    'In the recommendation it is `passThrough`. libvirt and QEMU have words for it; other formats name it in a warning.',
    meaningTable('passes through', 'asks for'),
    '## What is not ours',
    'Its value is checked as Nova checks it. `trait:NAME`, `hw_numa_cpus.N` and `hw_numa_mem.N` belong here too.',
    table(
      ['property', 'is about', 'values'],
      rowsOf('is not ours').map(([name, row]) => [code(name), row.about, describeValues(row)]),
    ),
    '## Spellings',
    `A boolean is one of ${codes(BOOLEAN.legal ?? [])}, \`t\`, \`f\`, \`y\` or \`n\`, in any case. These words are read in any case, and
these stand for others; every other word is read as it is written.`,
    table(
      ['property', 'other spellings'],
      [
        ['`hw_architecture`, `hw_emulation_architecture`', described(spellings.ARCHITECTURES)],
        ['`img_hv_type`', described(spellings.HYPERVISORS)],
        ['`hw_vm_mode`', described(spellings.VM_MODES)],
        ['`hw_scsi_model`', described(spellings.SCSI_MODELS)],
        ['`hw_vif_model`, `hw_nic_model`', described(spellings.NETWORK_CARDS)],
        ['`vmware_adaptertype`', described(spellings.VMWARE_ADAPTERS)],
        ['`os_type`, `hw_disk_bus`, `hw_cdrom_bus`, `hw_watchdog_action`', 'none'],
      ],
    ),
    '## Older names',
    'The newer name wins where an image has both.',
    table(
      ['older', 'newer'],
      [...spellings.OLDER_NAMES].map(([older, newer]) => [code(older), code(newer)]),
    ),
    '## Differences from Nova',
    'On purpose. The values are compared with Nova’s own classes where `python3-nova` is installed: `npm run parity:nova`.',
    table(
      ['what', 'Nova', 'here', 'because'],
      NOVA_DIFFERENCES.map(({ what, nova, here, why }) => [what, nova, here, why]),
    ),
  );
}

function rowsOf(use: PropertyUse): readonly (readonly [name: string, row: PropertyRow])[] {
  return Object.entries(PROPERTIES).filter(([, row]) => row.use === use);
}

function meaningTable(use: PropertyUse, title: string): string {
  const meanings: Readonly<Record<string, string>> = NOVA_MEANINGS;
  return table(
    ['property', title, 'values', 'Nova'],
    rowsOf(use).map(([name, row]) => [code(name), plain(row.about), describeValues(row), meanings[name] ?? '']),
  );
}

function described(table: ReadonlyMap<string, string>): string {
  return [...table].map(([spelling, word]) => `${code(spelling)} for ${code(word)}`).join(', ');
}
