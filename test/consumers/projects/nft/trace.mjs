// In: a program. Out: the program and every file that it needs, as @vercel/nft finds them, copied into bundle/.
import { cpSync } from 'node:fs';
import { nodeFileTrace } from '@vercel/nft';

const [program] = process.argv.slice(2);
const { fileList, warnings } = await nodeFileTrace([program]);
for (const warning of warnings) console.warn(warning.message);
for (const file of fileList) cpSync(file, `bundle/${file}`);
