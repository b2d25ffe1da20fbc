// Prints what a reader of podcasts, that of the Podcast Index, finds in a feed: node podcast.mjs FILE
import { readFileSync } from 'node:fs';
import partytime from 'podcast-partytime';

const parsed = partytime.parseFeed(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(parsed));
