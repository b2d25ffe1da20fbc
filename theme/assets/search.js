// Searches the stories of this language. Pagefind (https://pagefind.app) reads the index; its files are in a folder for each period.
const find = (selector) => document.querySelector(selector);
const [form, results, count, more, older] =
  [".search-form", ".search-results", ".search-count", ".search-more", ".search-older"].map(find);
const periods = [...older.querySelectorAll("button")];
const filters = [...form.querySelectorAll("select")].filter((select) => select.name !== "sort");
const rows = 10;
const language = document.documentElement.lang;
let pagefind, open = [], found = [], shown = 0, turn = 0;

// A search runs where the page runs: it takes some milliseconds, and where a worker is blocked or slow Pagefind would load everything twice.
async function start() {
  open = periods.filter((period) => "first" in period.dataset);
  pagefind = await import(open[0].dataset.url + "pagefind.js");
  await pagefind.options({ noWorker: true, excerptLength: 30 });
  await pagefind.init();
  for (const period of open.slice(1)) {
    await merge(period);
  }

  const asked = new URLSearchParams(location.search);
  await fill(asked);
  for (const field of [form.q, form.sort]) {
    field.value = asked.get(field.name) ?? "";
  }

  form.hidden = false;
  older.hidden = open.length === periods.length;
  find(".search-without").hidden = true;
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("change", (event) => event.target !== form.q && search());
  more.addEventListener("click", () => show(true));
  older.addEventListener("click", (event) => event.target.dataset.url && add(event.target));
  if (form.q.value) {
    await search();
  } else {
    form.q.focus();
  }
}

// What can't be read is not merged: Pagefind would fail in every later search.
async function merge(period) {
  if (!(await fetch(period.dataset.url + "pagefind-entry.json")).ok) {
    throw new Error("This part of the index can't be read: " + period.dataset.url);
  }

  await pagefind.mergeIndex(period.dataset.url);
}

// The choices that the stories of the periods leave.
async function fill(asked) {
  const all = await pagefind.filters();
  for (const select of filters) {
    const chosen = asked.get(select.name) ?? "";
    const values = Object.entries(all[select.name] ?? {});
    values.sort(([a], [b]) => (select.name === "year" ? b.localeCompare(a) : a.localeCompare(b, language)));
    select.length = 1;
    select.append(...values.map(([value, stories]) => new Option(`${value} (${stories})`, value)));
    select.value = values.some(([value]) => value === chosen) ? chosen : "";
    select.hidden = values.length === 0;
  }
}

async function search() {
  const mine = ++turn;
  const chosen = new FormData(form);
  for (const [name, value] of [...chosen]) {
    if (!value) {
      chosen.delete(name);
    }
  }

  history.replaceState(null, "", "?" + new URLSearchParams(chosen));
  try {
    const matches = form.q.value.trim() ? await match(chosen) : [];
    if (mine === turn) {
      [found, shown] = [matches, 0];
      results.replaceChildren();
      count.textContent = form.q.value.trim() ? count.dataset.found.replace("{count}", found.length.toLocaleString(language)) : "";
      await show(false);
    }
  } catch (error) {
    fail(error);
  }
}

// In the order of dates Pagefind numbers the results of each period from 1, so the periods are asked one after the other.
async function match(chosen) {
  const filter = Object.fromEntries(filters.filter((f) => chosen.has(f.name)).map((f) => [f.name, [f.value]]));
  if (!chosen.has("sort")) {
    return (await pagefind.search(form.q.value, { filters: filter })).results;
  }

  const all = [];
  for (const period of open) {
    const options = { filters: { ...filter, period: [period.dataset.name] }, sort: { date: "desc" } };
    all.push(...(await pagefind.search(form.q.value, options)).results);
  }

  return all;
}

async function show(isAsked) {
  const mine = turn;
  const next = await Promise.all(found.slice(shown, shown + rows).map((result) => result.data()));
  if (mine !== turn) {
    return;
  }

  const added = next.map(row);
  results.append(...added);
  shown += added.length;
  more.hidden = shown >= found.length;
  if (isAsked) {
    added[0]?.querySelector("a").focus();
  }
}

// Another period: its results come in at their places.
async function add(period) {
  period.disabled = true;
  try {
    await merge(period);
    open = periods.filter((other) => other === period || open.includes(other));
    period.parentElement.hidden = true;
    older.hidden = open.length === periods.length;
    await fill(new FormData(form));
    count.focus();
    await search();
  } catch (error) {
    fail(error);
  }

  period.disabled = false;
}

function fail(error) {
  console.warn(error);
  count.textContent = count.dataset.failed;
}

function row(story) {
  const link = make("a", "", story.meta.title);
  link.href = story.raw_url;
  const time = make("time", "", story.meta.day);
  time.dateTime = story.meta.date;
  const article = make("article", "card row");
  article.append(
    make("p", "kicker", story.meta.kicker ?? story.meta.section),
    make("h2", "card-title", link),
    make("p", "card-lede", ...marked(story.excerpt)),
    make("p", "card-meta", time));
  return article;
}

// Text and marks only: whatever else an excerpt may have is not taken over.
const marked = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes]
  .map((node) => (node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent));

function make(name, className, ...content) {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }

  element.append(...content);
  return element;
}

if (periods.length > 0) {
  start().catch((error) => console.info("There is no index of this site to search:", error));
}
