// A server's bundle that needs no node_modules: what Vite leaves outside by default is taken in.
export default {
  build: { ssr: 'answer.mjs', outDir: 'bundle', rolldownOptions: { output: { entryFileNames: 'answer.mjs' } } },
  ssr: { noExternal: true },
};
