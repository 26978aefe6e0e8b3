/** A list of problems for machines: as JSON, and as annotations of the forges that show them beside a change. */
import { createHash } from 'node:crypto';
import { inOrder, isWarning, message, type Problem, place, report, summary } from '../../article/problems/problems.ts';

/**
 * Ways to print a list of problems. Each takes the problems, the prefix of the paths of their files (see
 * `parentOf`), and the content folder as it is shown.
 */
export const formats: { [name: string]: (problems: Problem[], parent: string, folder: string) => string } = {
  text: (problems, parent, folder) =>
    [...(problems.length > 0 ? [report(problems, parent)] : []), `${folder}: ${summary(problems)}.`].join('\n'),
  json: (problems, parent) =>
    jsonOf(problems, (problem) => ({
      severity: isWarning(problem) ? 'warning' : 'error',
      rule: problem.slug,
      file: parent + problem.file,
      line: problem.line ?? 1,
      column: problem.column ?? 1,
      message: message(problem),
    })),
  // https://docs.github.com/actions/reference/workflow-commands-for-github-actions
  github: (problems, parent) =>
    inOrder(problems)
      .map((problem) => {
        const { file, line = 1, column = 1 } = problem;
        const fields = [`file=${property(parent + file)}`, `line=${line}`, `col=${column}`, `title=${problem.slug}`];
        return `::${isWarning(problem) ? 'warning' : 'error'} ${fields.join(',')}::${escaped(message(problem))}`;
      })
      .join('\n'),
  // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
  gitlab: (problems, parent) =>
    jsonOf(problems, (problem) => ({
      description: message(problem),
      check_name: problem.slug,
      fingerprint: createHash('sha256')
        .update(`${place(problem)} ${message(problem)}`)
        .digest('hex'),
      severity: isWarning(problem) ? 'minor' : 'blocker',
      location: { path: parent + problem.file, lines: { begin: problem.line ?? 1 } },
    })),
};

const jsonOf = (problems: Problem[], form: (problem: Problem) => object): string =>
  JSON.stringify(inOrder(problems).map(form), undefined, 2);

const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
