import { ARCHITECTURES } from './architectures.ts';
import { fetchKernels } from './fetch.ts';
const only = process.argv.slice(3);
fetchKernels(ARCHITECTURES.filter(({ arch }) => only.length === 0 || only.includes(arch)), text => console.error(text));
