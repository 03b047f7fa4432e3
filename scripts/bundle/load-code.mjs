// The name of a part of the bundle in, what it exports out. Where V8's compiled form of a part lies beside it, for this very
// V8, that is run, and nothing need be compiled.
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** Where the compiled form of a part is, when there is one. */
export function compiledFormOf(part) {
  return `${part}.${process.versions.v8}-${process.arch}`;
}

/** What a part is written as: a function of what it uses of its surroundings. */
export function partOf(code) {
  return `(function (module, require, __filename) {${code}})`;
}

/** A function that loads the parts in a folder, each once, by names such as `./core.cjs`. */
export function loaderIn(folder, require) {
  const loaded = new Map();
  const load = name => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = folder + name.slice('.'.length);
    const module = { exports: {}, require: wanted => (wanted.startsWith('./') ? load(wanted) : require(wanted)) };
    loaded.set(name, module);
    const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readCompiledForm(filename) });
    script.runInThisContext()(module, module.require, filename);
    return module.exports;
  };
  return load;
}

/** `undefined` when there is none for this V8. */
function readCompiledForm(part) {
  try {
    return readFileSync(compiledFormOf(part));
  } catch {
    return undefined;
  }
}
