// In: what KubeVirt's common templates give, and why we differ. Out: docs/kubevirt.md.
import { TEMPLATE_DIFFERENCES, TEMPLATES } from './kubevirt-templates.ts';
import { code, codes, page, table } from './markdown.ts';

/** The text of the page. */
export function kubevirtPage(): string {
  return page(
    '# KubeVirt',
    `\`toKubeVirtYaml\`, and \`osinfo recommend OS --format kubevirt\`, write a VirtualMachine of \`kubevirt.io/v1\`; its options are in
[formats.md](formats.md). What KubeVirt cannot express is a warning.`,
    `KubeVirt has [common templates](https://github.com/kubevirt/common-templates) of its own, which also take names, memory and labels from
osinfo-db. A test compares them with our VirtualMachine of the same OS field by field; each difference is a row of the
second table. \`npm run docs\` writes this page from \`scripts/docs/kubevirt-templates.ts\`.`,
    '## What is compared',
    table(
      ['template', 'OS', 'fields below `spec.template.spec`'],
      TEMPLATES.map(({ name, os, fields }) => [code(name), code(os), String(Object.keys(fields).length)]),
    ),
    '## Where we differ',
    table(
      ['field', 'template', 'ours', 'because'],
      TEMPLATE_DIFFERENCES.map(({ fields, template, ours, why }) => [codes(fields), template, ours, why]),
    ),
  );
}
