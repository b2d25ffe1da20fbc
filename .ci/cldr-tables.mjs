// Makes the tables in src/Dateline/Model/Cldr from the packages of CLDR, and the sample numbers of the tests:
//   cldr-tables.mjs PACKAGES ROOT
import { readFileSync, writeFileSync } from "node:fs";

const [packages, root] = process.argv.slice(2);
const read = path => JSON.parse(readFileSync(`${packages}/${path}`, "utf8"));
const supplemental = name => read(`cldr-core/supplemental/${name}.json`).supplemental;
const { version } = read("cldr-core/package.json");

const likely = supplemental("likelySubtags").likelySubtags;
const aliases = supplemental("aliases").metadata.alias.languageAlias;
const coverage = read("cldr-core/coverageLevels.json").effectiveCoverageLevels;
const available = Object.keys(coverage).filter(tag => tag !== "und");
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function write(path, what, lines) {
  const head = `# ${what} Unicode CLDR ${version}; made by .ci/update-cldr.\n`;
  writeFileSync(`${root}/${path}`, head + lines.join("\n") + "\n");
}

const table = (name, what, lines) => write(`src/Dateline/Model/Cldr/${name}.txt`, what, lines);

// Former codes of languages, such as iw, and codes of three letters for languages that have two.
const former = Object.entries(aliases)
  .filter(([tag, { _replacement: now }]) => /^[a-z]{2,3}$/.test(tag) && /^[a-z]{2,3}(-[A-Z][a-z]{3}|-[A-Z]{2})?$/.test(now))
  .map(([tag, { _replacement: now }]) => [tag, now]);

// Scripts: for each but Latin, the languages that are usually written with it, and those written so in some countries.
const scriptOf = tag => likely[tag]?.split("-")[1];
const usual = new Map(Object.keys(likely).filter(tag => /^[a-z]{2,3}$/.test(tag)).map(tag => [tag, scriptOf(tag)]));
for (const [tag, now] of former) {
  const script = now.split("-").find(part => part.length === 4) ?? scriptOf(now) ?? scriptOf(now.split("-")[0]);
  if (script) usual.set(tag, script);
}
const scripts = {};
for (const [tag, script] of usual) if (script !== "Latn") (scripts[script] ??= []).push(tag);
for (const tag of Object.keys(likely).filter(tag => /^[a-z]{2,3}-[A-Z]{2}$/.test(tag) && !tag.startsWith("und"))) {
  if (scriptOf(tag) !== usual.get(tag.split("-")[0])) (scripts[scriptOf(tag)] ??= []).push(tag);
}
const metadata = read("cldr-core/scriptMetadata.json").scriptMetadata;
// Variants of scripts (ISO 15924) stand in no locale: Nastaliq, the forms of Syriac.
const rightToLeft = [...Object.keys(metadata).filter(s => metadata[s].rtl === "YES"), "Aran", "Syre", "Syrj", "Syrn"];
table("scripts", "The scripts from right to left; then the languages of each script but Latin.", [
  `rtl\t${rightToLeft.sort(byText).join(" ")}`,
  ...Object.keys(scripts).sort(byText).map(s => `${s}\t${scripts[s].sort(byText).join(" ")}`),
]);

const known = read("cldr-core/availableLocales.json").availableLocales.full;
// Where most of a language's speakers live.
const places = Object.entries(likely).filter(([tag]) => !tag.startsWith("und"))
  .filter(([tag]) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(tag))
  .filter(([tag]) => tag.split("-")[0].length === 2 || known.includes(tag.split("-")[0]))
  .map(([tag, full]) => [tag, full.split("-")[2]]);
const placesHave = tag => places.some(([other]) => other === tag);
for (const [tag, now] of former.filter(([tag]) => tag.length === 2)) {
  const place = (likely[now] ?? likely[now.split("-")[0]])?.split("-")[2];
  if (place && !placesHave(tag)) places.push([tag, place]);
}
const placeOf = Object.fromEntries(places);
table("territories", "Where most speakers of a language live.", [
  places.filter(([tag, place]) => /^[A-Z]{2}$/.test(place) && (!tag.includes("-") || placeOf[tag.split("-")[0]] !== place))
    .map(([tag, place]) => `${tag}-${place}`).sort(byText).join(" "),
]);

// Plural forms: for each set of rules its languages, then forms and rules in turn.
const plurals = supplemental("plurals")["plurals-type-cardinal"];
const sets = new Map();
const samples = [];
for (const [tag, forms] of Object.entries(plurals).sort(([a], [b]) => byText(a, b))) {
  const named = Object.entries(forms).map(([key, text]) => [key.replace("pluralRule-count-", ""), text]);
  const rules = named.filter(([form]) => form !== "other").map(([form, text]) => `${form}\t${text.split("@")[0].trim()}`);
  sets.set(rules.join("\t"), [...(sets.get(rules.join("\t")) ?? []), tag]);
  for (const [form, text] of named) {
    const numbers = text.split(/@integer|@decimal/).slice(1).flatMap(list => list.split(",")).map(n => n.trim());
    samples.push(`${tag}\t${form}\t${numbers.filter(n => n && n !== "…").join(" ")}`);
  }
}
table("plurals", "Plural forms: languages, then each form with its rule (UTS 35, part 3, section 5).",
  [...sets].map(([rules, tags]) => `${tags.join(" ")}\t${rules}`.trimEnd()));
write("tests/Dateline.Tests/Cldr/plural-samples.txt", "Sample numbers of plural forms: language, form, numbers.", samples);

// Dates. Patterns are written with the placeholders of theme/strings.
const numbering = supplemental("numberingSystems").numberingSystems;

function placeholders(pattern, names) {
  const parts = pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g);
  return [...parts].map(([part, quoted, letter]) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'") || "'";
    if (!letter) return part;
    switch (part) {
      case "d": return "{d}";
      case "dd": return "{dd}";
      case "M": case "L": return "{m}";
      case "MM": case "LL": return "{mm}";
      case "MMM": case "LLL": return "{mon}";
      case "MMMM": case "LLLL": return "{month}";
      case "y": case "yyyy": return "{yyyy}";
      case "EEEE": case "cccc": return "{weekday}";
      case "H": return "{H}";
      case "HH": return "{HH}";
      case "m": case "mm": return "{MM}";
      case "v": case "vvvv": case "z": return "{zone}";
      case "G": return names.era;
      case "EEE": case "E": case "ccc": return "{weekday}";
      case "yy": return "{yyyy}";
      default: throw new Error(`'${part}' in '${pattern}'`);
    }
  }).join("");
}

function datesOf(tag) {
  const calendar = read(`cldr-dates-full/main/${tag}/ca-gregorian.json`).main[tag].dates.calendars.gregorian;
  const zones = read(`cldr-dates-full/main/${tag}/timeZoneNames.json`).main[tag].dates.timeZoneNames;
  const digits = numbering[read(`cldr-numbers-full/main/${tag}/numbers.json`).main[tag].numbers.defaultNumberingSystem]._digits;
  const { full, long } = calendar.dateFormats;
  const formats = calendar.dateTimeFormats.availableFormats;
  const names = { era: calendar.eras.eraAbbr[1] };
  const pattern = text => placeholders(text, names);
  // A month after a day has another case than alone in many languages; a pattern's letter says which.
  const style = (text, alone) => (alone.test(text) ? "stand-alone" : "format");
  const monthStyle = style(long, /L/);
  const time = calendar.dateTimeFormats.long.replaceAll("'", "").split(/(\{[01]\})/)
    .map(part => (part === "{1}" ? pattern(long) : part === "{0}" ? pattern(formats.Hmv ?? `${formats.Hm} v`) : part)).join("");
  return [
    digits === "0123456789" ? "latn" : [...digits][0],
    zones.gmtFormat, zones.gmtZeroFormat,
    Object.values(calendar.months[monthStyle].wide).join(";"),
    Object.values(calendar.months[monthStyle].abbreviated).join(";"),
    Object.values(calendar.days[style(full, /c/)].wide).join(";"),
    pattern(long), time, pattern(formats.yMMMd), pattern(full), pattern(formats.MMMMd), pattern(formats.MMMd), pattern(formats.Hm),
  ];
}

const dates = new Map(available.map(tag => [tag, datesOf(tag)]));
for (const fields of dates.values()) {
  for (const field of fields) if (/\t|\n/.test(field)) throw new Error(field);
  for (const names of fields.slice(3, 6)) if (![12, 7].includes(names.split(";").length)) throw new Error(names);
}
// A country can imply the script: zh-TW is zh-Hant-TW.
for (const tag of Object.keys(likely).filter(tag => /^[a-z]{2,3}-[A-Z]{2}$/.test(tag) && !tag.startsWith("und"))) {
  const [language, script, place] = likely[tag].split("-");
  const full = dates.get(`${language}-${script}-${place}`) ?? dates.get(`${language}-${script}`);
  if (full && !dates.has(tag)) dates.set(tag, full);
}
for (const [tag, now] of former) if (tag.length === 2 && dates.has(now) && !dates.has(tag)) dates.set(tag, dates.get(now));
// What a variant has in common with its language is left out.
const same = (tag, fields) => {
  const base = dates.get(tag.split("-")[0]);
  return fields.map((field, i) => (tag.includes("-") && base?.[i] === field ? "" : field));
};
table("dates", "Dates: language, zero, zone, zone of Greenwich, months, short months, days; formats of a date, a time, a card, a day, "
  + "datelines, an hour. A variant has what differs from its language.",
  [...dates].map(([tag, fields]) => [tag, ...same(tag, fields)]).filter(fields => fields.slice(1).some(f => f))
    .map(fields => fields.join("\t")).sort(byText));
