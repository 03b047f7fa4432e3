// The name of a part of the bundle in, what it exports out. Where V8's compiled form of a part lies beside it, for this very
// V8, that is run, and nothing need be compiled.

// Not imported: an ES module would get a name for everything that these have.
const { closeSync, fstatSync, openSync, readSync } = process.getBuiltinModule('node:fs');
const { Script } = process.getBuiltinModule('node:vm');

/** Bytes that a part, or a compiled form, may have. */
export const MOST_BYTES = 1024 * 1024;
/** Bytes that are compared at a time. */
const STEP = 64 * 1024;

/** Where the compiled form of a part is, when there is one. */
export function compiledFormOf(part) {
  return `${part}.${process.versions.v8}-${process.arch}`;
}

/**
 * What is written of a compiled form: behind what it was made of, and twice. V8 takes one whose text has another letter,
 * and runs one that is damaged.
 */
export function written(code, compiled) {
  return Buffer.concat([code, compiled, compiled]);
}

/** What a part is written as: a function of what it uses of its surroundings. */
export function partOf(code) {
  return `(function (module, require, __filename) {${code}})`;
}

/** Parts that have been loaded, by where they are. */
const loaded = new Map();
/** All files go through the same memory: to get new memory from the system takes longer than to read a file into it. */
const room = Buffer.allocUnsafeSlow(MOST_BYTES + STEP);

/** A function that loads the parts in a folder, each once, by names such as `./core.cjs`. */
export function loaderIn(folder) {
  let require;
  const other = wanted => {
    if (wanted.startsWith('node:')) return process.getBuiltinModule(wanted);
    require ??= process.getBuiltinModule('node:module').createRequire(`${folder}/`);
    return require(wanted);
  };
  const load = name => {
    const filename = folder + name.slice('.'.length);
    const known = loaded.get(filename);
    if (known !== undefined) return known.exports;
    const module = { exports: {}, require: wanted => (wanted.startsWith('./') ? load(wanted) : other(wanted)) };
    const { code, cachedData } = read(filename);
    new Script(code, { filename, cachedData }).runInThisContext()(module, module.require, filename);
    loaded.set(filename, module);
    return module.exports;
  };
  return load;
}

function read(filename) {
  const length = withFile(filename, descriptor => fill(descriptor, 0, MOST_BYTES));
  const code = room.latin1Slice(0, length);
  try {
    return { code, cachedData: withFile(compiledFormOf(filename), descriptor => readForm(descriptor, length)) };
  } catch {
    return { code };
  }
}

/** The compiled form of what is in the room; `undefined` when it is of something else, or damaged. */
function readForm(descriptor, length) {
  if (!isNext(descriptor, length)) return undefined;
  const size = (fstatSync(descriptor).size - length) / 2;
  fill(descriptor, 0, Math.min(size, MOST_BYTES));
  return isNext(descriptor, size) ? room.subarray(0, size) : undefined;
}

/** Whether so many bytes of a file are those in the room. */
function isNext(descriptor, length) {
  for (let at = 0; at < length; at += STEP) {
    const step = Math.min(STEP, length - at);
    const end = MOST_BYTES + step;
    if (fill(descriptor, MOST_BYTES, end) !== step) return false;
    if (room.compare(room, MOST_BYTES, end, at, at + step) !== 0) return false;
  }
  return true;
}

/** Reads into the room from one place to another, or to the end of the file, and tells how many bytes. */
function fill(descriptor, from, to) {
  let at = from;
  for (let count = -1; count !== 0 && at < to; at += count) count = readSync(descriptor, room, at, to - at, null);
  return at - from;
}

function withFile(path, use) {
  const descriptor = openSync(path);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
