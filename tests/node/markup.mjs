// markup.mjs PAGE…: prints where pages are not valid HTML, and exits 1 when one is not.
import { basename } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const config = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Matters of taste: where the newlines are, how long a line is.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
};
const validator = new HtmlValidate(new FileSystemConfigLoader(config));
for (const file of process.argv.slice(2)) {
  const report = await validator.validateFile(file);
  for (const { messages } of report.results) {
    for (const { line, column, ruleId, message } of messages) {
      console.log(`${basename(file)}:${line}:${column} ${ruleId}: ${message}`);
      process.exitCode = 1;
    }
  }
}
