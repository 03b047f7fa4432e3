// The command: what `osinfo` starts.
import { loaderIn } from './load-code.mjs';

loaderIn(__dirname)('./command.cjs');
