// Sources that start-up does not need in, parts of the bundle of their own out: whoever calls a function of one of them
// gets a function that loads its part first.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What `osinfo recommend` does not call where a snapshot serves, and other modules only call functions of, by part. */
const CALLED_LATER = {
  // What reads files, and what keeps them as a snapshot.
  reader: [
    'data-loader/parse/builder.ts',
    'data-loader/xml/events.ts',
    'data-loader/parse/file-store.ts',
    'data-loader/files/files.ts',
    'data-loader/parse/group-reader.ts',
    'data-loader/parse/load.ts',
    'data-loader/grammar/patterns.ts',
    'data-loader/snapshot/snapshot-writer.ts',
    'lib/graph/graph-problems.ts',
  ],
  later: [
    'lib/cli/text/contents.ts',
    'lib/cli/text/declarations.ts',
    'lib/cli/text/explanation.ts',
    'lib/cli/core/failure.ts',
    'lib/cli/core/help.ts',
    'lib/cli/text/install-hint.ts',
    'lib/cli/text/os-in-words.ts',
    'lib/open/embedded.ts',
    'lib/openstack/image-properties.ts',
    'lib/openstack/property-overrides.ts',
    'lib/policy/nova/nova.ts',
    'lib/policy/vmware/vmware.ts',
    'lib/render/text/dump.ts',
    'lib/render/kubevirt/kubevirt.ts',
    'lib/render/libvirt/libvirt.ts',
    'lib/render/nova/nova.ts',
    'lib/render/proxmox/proxmox.ts',
    'lib/render/qemu/qemu.ts',
    'lib/render/vmware/vmware.ts',
    'lib/render/text/query-table.ts',
    'lib/model/version.ts',
  ],
};

/** The plugin for esbuild, and the modules that each of these parts is made of. */
export function callLater(root) {
  const places = Object.entries(CALLED_LATER).flatMap(([part, files]) =>
    files.map((file, index) => [join(root, file), { part, name: `m${index}` }]),
  );
  const placeOf = new Map(places);
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) => {
      const file = resolve(resolveDir, path);
      const part = placeOf.get(file)?.part;
      const isCalledFromOutside = part !== undefined && part !== placeOf.get(importer)?.part;
      return isCalledFromOutside ? { path: file, namespace: 'called-later' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'called-later' }, ({ path }) => {
      const { part, name } = placeOf.get(path);
      return { contents: callsInto(path, `module.require('./${part}.cjs').${name}`) };
    });
  };
  const contents = part =>
    places
      .filter(([, place]) => place.part === part)
      .map(([file, { name }]) => `export * as ${name} from ${JSON.stringify(file)};\n`)
      .join('');
  return {
    plugin: { name: 'call-later', setup },
    contents: Object.fromEntries(Object.keys(CALLED_LATER).map(part => [part, contents(part)])),
  };
}

/** Functions in place of those that a module exports, and its plain numbers. */
function callsInto(file, module) {
  const text = readFileSync(file, 'utf8');
  const functions = [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(([, name]) => name);
  const numbers = [...text.matchAll(/^export const (\w+)[: a-z]* = ([\d* _]+);$/gm)];
  return [
    ...functions.map(name => `export const ${name} = (...words) => ${module}.${name}(...words);`),
    ...numbers.map(([, name, value]) => `export const ${name} = ${value};`),
  ].join('\n');
}
