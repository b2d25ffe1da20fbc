// Prints what html-validate finds in pages: node html.mjs FILE ...
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const judge = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Taste: <meta> or <meta />, and blanks at the ends of lines.
    'void-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'long-title': 'off',
    // An <aside> within an article is no landmark, and what scrolls is a region, whatever its element.
    'unique-landmark': 'off', 'prefer-native-element': ['error', { exclude: ['region'] }],
  },
}));
for (const file of process.argv.slice(2)) {
  const report = await judge.validateFile(file);
  report.results.flatMap((result) => result.messages)
    .forEach((found) => console.log(`${file}:${found.line}:${found.column}: ${found.ruleId}: ${found.message}`));
}
