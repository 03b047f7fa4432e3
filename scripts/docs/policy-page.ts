// In: the tables of the code. Out: docs/hardware-policy.md. Does not depend on a database.
import { ASPECTS } from '../../lib/policy/aspects/aspects.ts';
import { SWITCHES } from '../../lib/policy/decide/switch-off.ts';
import { VENDOR_DRIVERS } from '../../lib/policy/decide/vendor-drivers.ts';
import type { AspectDefinition } from '../../lib/policy/engine/aspect.ts';
import { OVERRIDE_REASONS } from '../../lib/policy/engine/decision.ts';
import { DEVICE_IDS } from '../../lib/policy/engine/devices.ts';
import { DISTRO_FACTS, FAMILY_FACTS, OS_FACTS } from '../../lib/policy/facts/fact-table.ts';
import { FALLBACK_RESOURCES } from '../../lib/policy/rules/system/fallback-resources.ts';
import { ENLIGHTENMENT_NEEDS } from '../../lib/policy/rules/system/hyperv.ts';
import { RESOURCE_RULES } from '../../lib/policy/rules/system/resources.ts';
import { DISK_ADAPTER_RULES, NETWORK_ADAPTER_RULES } from '../../lib/policy/vmware/adapters.ts';
import { disagreementTable } from './disagreements.ts';
import { decidedTable, elementTable, factTable, generalFactTable } from './facts.ts';
import { novaTables } from './images.ts';
import { code, codes, page, plain, table } from './markdown.ts';
import { aspectIndex, familyIndex } from './policy-index.ts';
import { ruleTable } from './rules.ts';
import { fallbackTable, guestIdTable, guestRuleTable } from './vmware.ts';
import { warningTable } from './warnings.ts';

const INTRODUCTION = `
# Hardware policy

Every choice of a recommendation is the work of a table. Its rows are tried from the top; the first whose conditions all
hold decides, and the last one decides when none does. The name of the row is in \`because.rule\`. Where a fact decides, the
row is named after the fact and its origin, for which \`*\` stands here: \`site\`, \`os\`, \`family\` or \`fallback\`.
The OS supports the devices that it declares and inherits, and with \`drivers\` also those of its own drivers.

\`npm run docs\` writes this page from the tables in \`lib/policy\`.
`.trimStart();

/** The text of the page. */
export function policyPage(): string {
  return page(
    INTRODUCTION,
    'What is asked for wins over every table:',
    table(
      ['rule', 'because'],
      Object.entries(OVERRIDE_REASONS).map(([rule, because]) => [code(rule), because]),
    ),
    '## Index by aspect',
    aspectIndex(),
    '## Index by family of the OS',
    'A family that is not in this table has no rules and no facts of its own. [Systems](#systems) lists the facts of single OSes and of\nwhat derives from them.',
    familyIndex(),
    '## Aspects',
    ...ASPECTS.flatMap(aspectPart),
    '### resources',
    'Number by number, for the architecture and then for all; the first that is there counts.',
    table(
      ['rule', 'takes', 'because', 'source'],
      RESOURCE_RULES.map(({ rule, choose: { section, times }, because, source }) => [
        code(rule),
        times === 1 ? section : `${times} times the ${section}`,
        because,
        plain(source),
      ]),
    ),
    'An amount that the database does not state comes from this table, with a warning. `reasons` has the reason of an\namount that has another than the rest.',
    ruleTable(FALLBACK_RESOURCES),
    'Each amount is raised to the least and cut to the greatest that a fact or the database states (`maximum-resources`).',
    '### without',
    'What a target (`without`) or a site (the elements that end with `-off`) can switch off. The first row about a guest counts; where\nno row is about it, it has nothing to switch off.',
    switchTable(),
    '### Drivers of vendors',
    'With `drivers` these count where the database lists no drivers of the OS for the architecture.',
    table(
      ['OS', 'architecture', 'devices', 'source'],
      VENDOR_DRIVERS.map(({ of, arch, devices, source }) => [of, arch, codes(devices), plain(source)]),
    ),
    '## Where other software disagrees',
    disagreementTable(),
    '## Facts',
    'What osinfo-db has no words for. The first who says it counts: a site, of the OS or its nearest ancestor; the table of\nsystems, likewise; the table of families; what holds for everything.',
    '### Elements of a site',
    'A site writes them into `<os>` as text, each once but those that end with `-off`. `unset` ends what an ancestor says.',
    elementTable(),
    '### What facts decide',
    decidedTable(),
    '### Systems',
    factTable('OS', OS_FACTS),
    '### Distros',
    'They count as systems: of the distro that an OS or its nearest ancestor states.',
    factTable('distro', DISTRO_FACTS),
    '### Families',
    factTable('family', FAMILY_FACTS),
    '### Everything else',
    generalFactTable(),
    '## Warnings',
    'A warning changes nothing.',
    warningTable(),
    '## VMware',
    'The adapters go by the guest id that the newest vSphere is told. They decide disk, scsi and network there.',
    '### Disk adapter',
    ruleTable(DISK_ADAPTER_RULES),
    '### Network adapter',
    ruleTable(NETWORK_ADAPTER_RULES),
    '### Guest id',
    'The OS is looked for in all rows, then its nearest ancestor, then its family.',
    guestRuleTable(),
    'Within a row the first release that fits counts. One that has no 64-bit id gets its 32-bit one; one that has no 32-bit id\ngets that of an older release.',
    guestIdTable(),
    '### Older vSphere',
    'Every vSphere knows the ids that are not in this table.',
    fallbackTable(),
    '## Images',
    'With `hardwareConfig: default` an image of which no OS is known, and with `fixed` every image, gets what Nova gives by\nitself. What their properties decide is in [image-properties.md](image-properties.md).',
    ...novaTables(),
    '## Devices',
    'The devices that rules ask for, by the names that osinfo-db gives them.',
    table(
      ['name', 'id'],
      Object.entries(DEVICE_IDS).map(([name, id]) => [code(name), id]),
    ),
  );
}

function aspectPart({ name, about, table: rules }: AspectDefinition<string, unknown>): readonly string[] {
  const parts = [`### ${name}`, about, ruleTable(rules)];
  return name === 'hyperv' ? [...parts, 'An interface without what it needs is left out:', needsTable()] : parts;
}

function switchTable(): string {
  return table(
    ['switch', 'guest', 'what becomes of it', 'source'],
    SWITCHES.map(({ of, guest, stays, source }) => [
      codes(of.map(name => (name.endsWith('.') ? `${name}*` : name))),
      guest,
      stays === undefined ? 'it is off' : `it stays on, with a warning: ${stays}`,
      plain(source),
    ]),
  );
}

function needsTable(): string {
  return table(
    ['interface', 'needs'],
    Object.entries(ENLIGHTENMENT_NEEDS).map(([name, needs]) => [
      code(name),
      codes(needs.map(need => (need === 'time' ? 'hypervclock' : need))),
    ]),
  );
}
