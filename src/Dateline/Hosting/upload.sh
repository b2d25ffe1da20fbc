#!/bin/sh
# Uploads what a build changed, with rclone (https://rclone.org), to a host that serves files:
#   dateline build --precompress --changes .dateline/changes.txt && sh upload.sh REMOTE
# REMOTE is any folder that rclone can write to: myhost:site, or ":webdav,url='https://host/dav':".
#
# Order: hashed files, media, new pages, changed pages (deepest first, so the front page last), feeds and sitemaps, deletions. Readers
# never get a page without its stylesheet, or a link to a page that is not there yet. Old hashed files stay for seven days, for readers
# with an open page. Nothing is deleted on the host unless a build says that it deleted it.
# If an upload fails, run it again, with or without a new build: it continues with what is missing.
# The first upload to a remote brings the whole site, and so does the first one after $STATE was lost.
# If more than 256 files, or more than 20 % of the site, would be deleted, nothing is uploaded, unless --allow-deletions is given.
#
# Folders: OUTPUT (output), STATE (.dateline: keep it between runs), CHANGES ($STATE/changes.txt). Settings of rclone: RCLONE_...
# Exit codes: 0 uploaded; 20 refused because of deletions; 64 usage; else that of rclone, which failed.
set -eu
days=7 most=256 percent=20
allow=no
if [ "${1-}" = --allow-deletions ]; then allow=yes; shift; fi
if [ $# -ne 1 ]; then echo 'usage: upload.sh [--allow-deletions] REMOTE' >&2; exit 64; fi
remote=$1 output=${OUTPUT:-output} state=${STATE:-.dateline}
changes=${CHANGES:-$state/changes.txt} pending=$state/upload-pending.txt old=$state/upload-old.txt
# The remotes that have the site, as checksums, since a remote may contain a password.
known=$state/upload-remotes.txt this=$(printf %s "$remote" | cksum)
[ -d "$output" ] || { echo "upload: there is no site in $output/" >&2; exit 64; }
[ -f "$changes" ] || { echo "upload: there is no $changes; build with --changes $changes" >&2; exit 64; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
touch "$pending" "$old" "$known"
: >"$work/site"
if ! grep -Fxq "$this" "$known"; then (cd "$output" && find . -type f ! -name '.dateline-*' | sed 's|^\./|A |') >"$work/site"; fi

# The whole site if the remote lacks it, what an earlier run did not finish, then what the build changed: of two lines about one file
# the later counts.
cat "$work/site" "$pending" "$changes" | awk '
  { path = substr($0, 3); if (!(path in kind)) paths[++n] = path; kind[path] = substr($0, 1, 1) }
  END { for (i = 1; i <= n; i++) print kind[paths[i]] " " paths[i] }' >"$work/all"

# One list for each step; a compressed copy goes with its original.
touch "$work/deleted" "$work/replaced"
awk -v work="$work" '
  { kind = substr($0, 1, 1); path = substr($0, 3); name = path; sub(/\.(br|gz)$/, "", name); depth = gsub("/", "/", name) }
  kind == "D" { print path >(work (path ~ /^assets\// ? "/replaced" : "/deleted")); next }
  { step = path ~ /^(assets|media)\// ? "100" : name ~ /\.html$/ ? (kind == "A" ? 2 : 3) sprintf("%02d", 99 - depth) \
      : name ~ /\.(xml|json|txt|opml|rss|atom)$/ ? "900" : "100"
    print path >(work "/step." step) }' "$work/all"
there() { while IFS= read -r path; do if [ -f "$output/$path" ]; then printf '%s\n' "$path"; fi; done; }
gone() { while IFS= read -r path; do if [ ! -f "$output/$path" ]; then printf '%s\n' "$path"; fi; done; }

gone <"$work/deleted" >"$work/delete"
deletions=$(wc -l <"$work/delete") files=$(find "$output" -type f | wc -l)
if [ "$allow" = no ] && { [ "$deletions" -gt "$most" ] || [ $((deletions * 100)) -gt $(((files + deletions) * percent)) ]; }; then
  echo "upload: refused: $((deletions)) of $((files + deletions)) files would be deleted on the host, and nothing was uploaded." >&2
  echo "upload: if the build is right, run: upload.sh --allow-deletions" >&2
  cp "$work/all" "$pending.new" && mv "$pending.new" "$pending"
  exit 20
fi

cp "$work/all" "$pending.new" && mv "$pending.new" "$pending"
uploaded=0
for step in "$work"/step.*; do
  [ -f "$step" ] || continue
  there <"$step" >"$work/list"
  [ -s "$work/list" ] || continue
  rclone copy --no-traverse --no-check-dest --files-from-raw "$work/list" "$output" "$remote"
  uploaded=$((uploaded + $(wc -l <"$work/list")))
done
if [ -s "$work/delete" ]; then rclone delete --files-from-raw "$work/delete" "$remote"; fi

# Hashed files that no page uses any more: deleted seven days after they were replaced.
now=$(date +%s)
{ cat "$old"; gone <"$work/replaced" | while IFS= read -r path; do echo "$now $path"; done; } |
  while read -r since path; do if [ ! -f "$output/$path" ]; then echo "$since $path"; fi; done |
  awk -v work="$work" -v end=$((now - days * 86400)) '
    { path = substr($0, index($0, " ") + 1) }
    path in known { next }
    { known[path]; if ($1 <= end) print path >(work "/expired"); else print }' >"$work/old"
if [ -s "$work/expired" ]; then rclone delete --files-from-raw "$work/expired" "$remote"; fi
cp "$work/old" "$old.new" && mv "$old.new" "$old"
grep -Fxq "$this" "$known" || echo "$this" >>"$known"
rm -f "$pending"
echo "upload: $uploaded files uploaded, $((deletions)) deleted"
