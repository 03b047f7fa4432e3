// Makes a server's bundle that needs no node_modules: includes the packages that Vite leaves outside by default.
export default {
  build: { ssr: 'answer.mjs', outDir: 'bundle', rolldownOptions: { output: { entryFileNames: 'answer.mjs' } } },
  ssr: { noExternal: true },
};
