// The folders of the two packages in their order, and who may import whom, for dependency-cruiser (`npm test`).

/** From the ground up: a file imports from its own folder and from those above it in this list, and from no other. */
const folders = [
  'data-loader/records', // what files say, each value with its place
  'data-loader/xml', // bytes -> checked events
  'data-loader/files', // environment -> layers, masks, bytes
  'data-loader/grammar', // element -> field, text -> value
  'data-loader/store', // records by id
  'data-loader/parse', // events and grammar -> records
  'data-loader/snapshot', // records <-> one file
  'data-loader', // what is exported of the above
  'lib/values', // ids, units, time zones, frozen and absent values; no types of the library
  'lib/model', // public types, errors, options, versions
  'lib/host', // libvirt's capabilities -> what a host can do
  'lib/graph', // ancestry, inheritance, resolved entities
  'lib/query', // criteria -> OSes
  'lib/policy/facts', // what osinfo-db does not say
  'lib/policy/engine', // one form of rule, its reader
  'lib/policy/rules/system', // one file an aspect
  'lib/policy/rules/devices',
  'lib/policy/rules/storage',
  'lib/policy/aspects', // the aspects in order
  'lib/policy/vmware', // rules for VMware
  'lib/policy/nova', // what Nova does on its own
  'lib/policy/decide', // OS and target -> recommendation
  'lib/identify', // media, trees, os-release -> OS
  'lib/database', // OsinfoDb
  'lib/open', // where disk meets lib
  'lib/openstack/properties', // the table of image properties
  'lib/openstack', // image properties -> target and overrides
  'lib/render/text', // tables, JSON
  'lib/render/guest', // what all formats of guests share
  'lib/render/libvirt', // one folder a format
  'lib/render/qemu',
  'lib/render/nova',
  'lib/render/kubevirt',
  'lib/render/vmware',
  'lib/render/proxmox',
  'lib/render', // all formats together
  'lib', // what is exported of the above
  'lib/cli/text', // argv, io, texts
  'lib/cli/core', // what commands share
  'lib/cli/commands', // one file a command
  'lib/cli', // the program
];

/** The one file that imports a package that users run: those of `dependencies`, and those that are bundled. */
const owners = {
  sax: 'data-loader/xml/markup.ts',
  glob: 'data-loader/files/files.ts',
  semver: 'lib/model/version.ts',
  'lru-cache': 'lib/database/recommendation-cache.ts',
};

const sources = '^(data-loader|lib)/';
const filesOf = list => `^(${list.join('|')})/[^/]+$`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const unlisted = { path: sources, pathNot: filesOf(folders) };
const whyListed = 'a folder has its place in the list of .dependency-cruiser.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycle', 'files that import each other are one file', {}, { circular: true }),
    forbid('listed-folder', whyListed, unlisted, {}),
    forbid('listed-folder', whyListed, {}, unlisted),
    ...folders
      .slice(0, -1)
      .map((folder, index) =>
        forbid(
          'one-way',
          'a folder imports only from those above it in .dependency-cruiser.mjs, so that no two import each other',
          { path: filesOf([folder]) },
          { path: filesOf(folders.slice(index + 1)) },
        ),
      ),
    ...Object.entries(owners).map(([name, file]) =>
      forbid(
        `owner-of-${name}`,
        'a runtime dependency is imported by one file',
        { path: sources, pathNot: `^${file}$` },
        { path: `(^|node_modules/)(@types/)?${name}(/|$)` },
      ),
    ),
    forbid(
      'node-in-lib',
      'in lib only open/ and cli/ meet the system',
      { path: '^lib/', pathNot: '^lib/(open|cli)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'users-have-it',
      'users have the modules of Node, the dependencies and what is bundled, and no others',
      { path: sources },
      {
        pathNot: [sources, `(^|node_modules/)(@types/)?(${Object.keys(owners).join('|')})(/|$)`],
        dependencyTypesNot: ['core'],
      },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
