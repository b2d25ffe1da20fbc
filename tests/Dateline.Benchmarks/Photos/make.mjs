// make.mjs FOLDER NUMBER: so many different photographs of 12 megapixels, each put together from four, with grain as film has.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const [folder, number] = [process.argv[2], Number(process.argv[3])];
const [width, height] = [2000, 1500];
const root = path.join(import.meta.dirname, 'node_modules/@stdlib');
const raw = {width, height, channels: 3};
sharp.concurrency(1);

const grain = await sharp({create: {...raw, background: '#808080', noise: {type: 'gaussian', mean: 128, sigma: 6}}}).png().toBuffer();
const quarters = [];
for (const name of fs.readdirSync(root).filter(n => n.startsWith('datasets-img-')).sort()) {
  for (const mirrored of [false, true]) {
    quarters.push(await sharp(path.join(root, name, 'data/image.jpg')).flop(mirrored).resize(width, height).toColourspace('srgb')
      .composite([{input: grain, blend: 'soft-light'}]).removeAlpha().raw().toBuffer());
  }
}

// The same photographs each time.
let seed = 19;
const dice = sides => (seed = (seed * 1103515245 + 12345) % 2 ** 31, Math.floor(seed / 65536) % sides);

fs.mkdirSync(folder, {recursive: true});
for (let i = 0; i < number; i++) {
  const parts = [0, 1, 2, 3].map(part => ({input: quarters[dice(quarters.length)], raw, left: part % 2 * width, top: (part >> 1) * height}));
  await sharp({create: {...raw, width: width * 2, height: height * 2, background: '#000'}}).composite(parts)
    .withMetadata({exif: {IFD0: {Copyright: String(i)}}}).jpeg({quality: 88})
    .toFile(path.join(folder, `p${String(i).padStart(4, '0')}.jpg`));
}
