// The name of a part of the bundle in, what it exports out. Where V8's compiled form of a part lies beside it, for this very
// V8, that is run, and nothing need be compiled.

// Not imported: an ES module would get a name for everything that these have.
const { closeSync, openSync, readSync } = process.getBuiltinModule('node:fs');
const { Script } = process.getBuiltinModule('node:vm');

/** Bytes that a part, or a compiled form, may have. */
export const MOST_BYTES = 1024 * 1024;

/** Where the compiled form of a part is, when there is one. */
export function compiledFormOf(part) {
  return `${part}.${process.versions.v8}-${process.arch}`;
}

/** What a part is written as: a function of what it uses of its surroundings. */
export function partOf(code) {
  return `(function (module, require, __filename) {${code}})`;
}

/** A function that loads the parts in a folder, each once, by names such as `./core.cjs`. */
export function loaderIn(folder) {
  const loaded = new Map();
  let require;
  const other = wanted => {
    if (wanted.startsWith('node:')) return process.getBuiltinModule(wanted);
    require ??= process.getBuiltinModule('node:module').createRequire(`${folder}/`);
    return require(wanted);
  };
  // All files go through the same memory: to get new memory from the system takes longer than to read a file into it.
  const room = Buffer.allocUnsafeSlow(MOST_BYTES);
  const load = name => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = folder + name.slice('.'.length);
    const module = { exports: {}, require: wanted => (wanted.startsWith('./') ? load(wanted) : other(wanted)) };
    loaded.set(name, module);
    const code = read(filename, room).latin1Slice();
    const script = new Script(code, { filename, cachedData: readCompiledForm(filename, room) });
    script.runInThisContext()(module, module.require, filename);
    return module.exports;
  };
  return load;
}

/** `undefined` when there is none for this V8. */
function readCompiledForm(part, room) {
  try {
    return read(compiledFormOf(part), room);
  } catch {
    return undefined;
  }
}

function read(file, room) {
  const descriptor = openSync(file);
  try {
    let length = 0;
    for (let count = -1; count !== 0; length += count) {
      count = readSync(descriptor, room, length, room.length - length, null);
    }
    return room.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
