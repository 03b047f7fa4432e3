// In: nothing, or the folders of one database. Out: every answer that differs between libosinfo and this library, the
// intended ones counted by reason, and as the last line `N differences in A answers about E entities`; exit 1 unless N
// is 0.
import { parseArgs } from 'node:util';
import type { Question } from './answers.ts';
import { whatIsMissing } from './ask-libosinfo.ts';
import { type Case, questionOf, readCases, surprises } from './cases.ts';
import { type Claimed, type Examination, examine } from './examine.ts';
import { describeClaims, describeDifferences, describeIntended } from './report.ts';

const OPTIONS = {
  system: { type: 'string' },
  local: { type: 'string' },
  user: { type: 'string' },
  case: { type: 'string', multiple: true },
  optional: { type: 'boolean' },
  claims: { type: 'boolean' },
} as const;

/** Where osinfo-db is installed; libosinfo has this folder compiled in. */
const INSTALLED = '/usr/share/osinfo';
const LOCALES = ['C', 'de_DE.UTF-8', 'pt_BR.UTF-8'];

const { values } = parseArgs({ options: OPTIONS });
const totals = { differences: 0, answers: 0, entities: 0 };
const intended: Claimed[] = [];
process.exitCode = await run();

async function run(): Promise<number> {
  const missing = await whatIsMissing();
  if (missing !== undefined) {
    console.log(
      `parity was skipped: ${missing} (apt-get install gir1.2-libosinfo-1.0 python3-gi osinfo-db pci.ids usb.ids)`,
    );
    return values.optional === true ? 0 : 1;
  }
  const { system, local, user } = values;
  const isGiven = system !== undefined || local !== undefined || user !== undefined;
  if (isGiven) await askAll({ ...(system && { system }), ...(local && { local }), ...(user && { user }) });
  else if (values.case === undefined) await askAll({ system: INSTALLED });
  if (!isGiven) await askCases(readCases(values.case));

  console.log('\nIntended differences:');
  for (const line of describeIntended(intended)) console.log(line);
  const { differences, answers, entities } = totals;
  console.log(`\n${differences} differences in ${answers} answers about ${entities} entities`);
  return differences === 0 ? 0 : 1;
}

/** One database, with and without the host's lists of hardware, in every locale. */
async function askAll(folders: Pick<Question, 'system' | 'local' | 'user'>): Promise<void> {
  for (const ids of ['none', 'installed'] as const) {
    for (const LANG of LOCALES) {
      const examination = await examine({ ...folders, ids, environment: { LANG }, manyQueries: true });
      tell(
        `${Object.values(folders).join(' ')}, ${ids === 'none' ? 'without' : 'with'} ids files, ${LANG}`,
        examination,
      );
    }
  }
}

/** The questions are asked side by side, and told of in their order. */
async function askCases(cases: readonly Case[]): Promise<void> {
  const examinations = await Promise.all(
    cases.map(async one => ({ one, examination: await examine(questionOf(one)) })),
  );
  for (const { one, examination } of examinations) {
    const differences = [...examination.differences, ...surprises(one, examination)];
    tell(`${one.name}: ${one.why}`, { ...examination, differences, answers: examination.answers + 1 });
  }
}

function tell(title: string, examination: Examination): void {
  const { differences, answers, entities } = examination;
  totals.differences += differences.length;
  totals.answers += answers;
  totals.entities += entities;
  intended.push(...examination.intended);
  console.log(`${differences.length === 0 ? 'same' : 'DIFFERENT'} ${title}`);
  for (const line of describeDifferences(differences)) console.log(line);
  if (values.claims === true) for (const line of describeClaims(examination.intended)) console.log(line);
}
