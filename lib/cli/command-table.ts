// The table of the commands of `osinfo`, as help prints it. The module of a command is loaded when the command is
// called.
import { type Command, DETECT_EXIT, OS_OPERAND } from './core/command.ts';
import { TARGET_OPTIONS } from './core/options.ts';

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'recommend',
    purpose: 'the virtual hardware an OS runs best on, each choice with its reason',
    operands: [{ ...OS_OPERAND, optional: true }],
    options: [...TARGET_OPTIONS, 'property', 'hardware-config', 'nearest', 'format', 'json'],
    load: () => import('./commands/recommend.ts'),
  },
  {
    name: 'why',
    purpose: 'why the recommendation for an OS is as it is',
    operands: [
      OS_OPERAND,
      { name: 'ASPECT', purpose: async () => (await import('./commands/why.ts')).aspectPurpose(), optional: false },
    ],
    options: [...TARGET_OPTIONS, 'json'],
    load: () => import('./commands/why.ts'),
  },
  {
    name: 'show',
    purpose: 'everything that the database knows about an OS',
    operands: [OS_OPERAND],
    options: ['declared', 'downloads', 'json'],
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'list',
    purpose: 'the operating systems, one a line',
    operands: [
      {
        name: 'GLOB|KEY=VALUE',
        purpose: async () => (await import('./commands/list.ts')).criteriaPurpose(),
        optional: true,
        repeated: true,
      },
    ],
    options: ['names', 'format', 'json'],
    ownOptions: {
      format: { value: 'FORMAT', legal: ['columns', 'cockpit'], purpose: 'columns, or the JSON of cockpit-machines' },
    },
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'search',
    purpose: 'the operating systems that a text can mean, the nearest first',
    operands: [
      {
        name: 'TEXT',
        purpose: 'a name, codename or version in any spelling: windows 10, jammy, rhel9',
        optional: false,
        repeated: true,
      },
    ],
    options: ['json'],
    load: () => import('./commands/search.ts'),
  },
  {
    name: 'identify',
    purpose: 'what a disc, a tree, a URL or an installed system is, and why',
    operands: [
      {
        name: 'PATH|URL|-',
        purpose: 'an image or device, a folder of images, a tree, a root folder; - is standard input',
        optional: false,
        repeated: true,
      },
    ],
    options: ['os-release', 'treeinfo', 'all', 'format', 'json'],
    ownOptions: {
      format: { value: 'FORMAT', legal: ['text', 'cockpit'], purpose: 'text, or what cockpit-machines reads' },
    },
    load: () => import('./commands/identify.ts'),
  },
  {
    name: 'detect',
    purpose: 'what osinfo-detect prints, with its exit codes',
    operands: [
      { name: 'PATH|URL', purpose: 'an image, a device, or the folder of a tree', optional: true, repeated: true },
    ],
    options: ['format', 'type', 'all'],
    ownOptions: {
      format: { value: 'FORMAT', short: 'f', legal: ['plain', 'env'], purpose: 'text, or variables for udev' },
    },
    usageExit: DETECT_EXIT.usage,
    load: () => import('./commands/detect.ts'),
  },
  {
    name: 'images',
    purpose: 'the disk images that there are to download',
    operands: [{ ...OS_OPERAND, optional: true }],
    options: ['format', 'arch', 'json'],
    ownOptions: {
      format: { value: 'FORMAT', purpose: 'only images in this format, such as qcow2' },
      arch: { value: 'ARCH', purpose: 'only images for this architecture' },
    },
    load: () => import('./commands/images.ts'),
  },
  {
    name: 'query',
    purpose: 'the table that osinfo-query prints, with its exit codes',
    operands: [
      { name: 'TYPE', purpose: 'what to print: os, platform, device or deployment', optional: false },
      { name: 'KEY=VALUE', purpose: 'which of them: short-id=fedora36', optional: true, repeated: true },
    ],
    options: ['sort-key', 'fields'],
    load: () => import('./commands/query.ts'),
  },
  {
    name: 'dump',
    purpose: 'the whole database with everything inherited, as JSON',
    operands: [],
    options: [],
    load: () => import('./commands/dump.ts'),
  },
  {
    name: 'check',
    purpose: 'what is wrong with the files, as a compiler tells it',
    operands: [
      {
        name: 'DIR',
        purpose: "folders to read as layers, weakest first; the host's own when none is named",
        optional: true,
        repeated: true,
      },
    ],
    options: ['json'],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'db',
    purpose: 'the database as a whole: its folders, what it holds, a snapshot of it',
    operands: [{ name: 'path|info|snapshot', purpose: 'what to do', optional: false }],
    options: ['output', 'json'],
    load: () => import('./commands/db.ts'),
  },
  {
    name: 'doctor',
    purpose: 'which database is read, from where, and what is wrong with it',
    operands: [],
    options: ['json'],
    load: () => import('./commands/doctor.ts'),
  },
];
