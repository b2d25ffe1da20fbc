// Prints what a reader of feeds finds in files, a line each: node feeds.mjs FILE...
import { readFileSync } from 'node:fs';
import { parseFeed, parseOpml } from 'feedsmith';

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const found = file.endsWith('.opml') ? { format: 'opml', feed: parseOpml(text) } : parseFeed(file.endsWith('.json') ? JSON.parse(text) : text);
  console.log(JSON.stringify(found));
}
