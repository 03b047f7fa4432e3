// The name of a part of the bundle in, what it exports out. Where V8's compiled form of a part lies beside it, for this very
// V8, that is run, and nothing need be compiled.
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** Where the compiled form of a part is, when there is one. */
export function compiledFormOf(part) {
  return `${part}.${process.versions.v8}-${process.arch}`;
}

/** What is written of a compiled form. It stands there twice, as V8 would run a damaged one. */
export function written(compiled) {
  return Buffer.concat([compiled, compiled]);
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
    const text = `(function (exports, require, module, __filename) { ${readFileSync(filename, 'latin1')}\n})`;
    const script = new Script(text, { filename, cachedData: readCompiledForm(filename) });
    script.runInThisContext()(module.exports, module.require, module, filename);
    return module.exports;
  };
  return load;
}

/** `undefined` when there is none for this V8, or a damaged one. */
function readCompiledForm(part) {
  try {
    const bytes = readFileSync(compiledFormOf(part));
    const [first, second] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
    return first.equals(second) ? first : undefined;
  } catch {
    return undefined;
  }
}
