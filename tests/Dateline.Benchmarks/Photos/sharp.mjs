// sharp.mjs PHOTOS FOLDER JOBS: the renditions that Dateline makes of a story's lead picture, by sharp: each photograph decoded once, the
// same widths, crops, types and qualities. The table of crops is src/Dateline/Model/Pictures/Crop.cs.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const [photos, folder, jobs] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const crops = {
  '': {ratio: 0, widths: [640, 960, 1280, 2048]},
  '16x9-': {ratio: 16 / 9, widths: [320, 640, 960, 1280]},
  '1x1-': {ratio: 1, widths: [192]},
};
sharp.concurrency(1);
sharp.cache(false);
fs.mkdirSync(folder, {recursive: true});

const pixels = async image => {
  const {data, info} = await image.raw().toBuffer({resolveWithObject: true});
  return {data, raw: {width: info.width, height: info.height, channels: info.channels}};
};
const open = ({data, raw}) => sharp(data, {raw});

async function make(file) {
  const whole = await pixels(sharp(path.join(photos, file)).rotate().resize(2048, 1536, {fit: 'fill'}).toColourspace('srgb'));
  for (const [name, {ratio, widths}] of Object.entries(crops)) {
    const {width, height} = whole.raw;
    const [across, down] = ratio === 0 ? [width, height]
      : [Math.min(width, Math.round(height * ratio)), Math.min(height, Math.round(width / ratio))];
    const cut = ratio === 0 ? whole : await pixels(open(whole).resize(across, down, {fit: 'cover', position: 'attention'}));
    for (const size of widths) {
      const scaled = await pixels(open(cut).resize(size, Math.round(size * down / across), {fit: 'fill'}));
      const to = path.join(folder, `${path.parse(file).name}-${name}${size}`);
      await open(scaled).avif({quality: 60, effort: 0}).toFile(`${to}.avif`);
      await open(scaled).jpeg({quality: 80, optimizeCoding: true}).toFile(`${to}.jpg`);
    }
  }
}

const files = fs.readdirSync(photos);
let next = 0;
await Promise.all(Array.from({length: jobs}, async () => {
  while (next < files.length) {
    await make(files[next++]);
  }
}));
