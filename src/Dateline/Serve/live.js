// Updates the page that it is in when its source changes, without a reload where possible.
import { addOverlay, showCarets } from './overlay.js';

// What the server added to the head goes before anything else, so that the theme's styles find the page as readers get it.
const own = document.querySelector('script[src="/_dateline/live.js"]');
const content = own.previousElementSibling?.localName === 'template' ? own.previousElementSibling : null;
let has = own.dataset.has ?? '';
own.remove();
content?.remove();

// The dashboard shows the errors itself.
const overlay = content ? await addOverlay(content.content) : null;
if (!overlay) {
  showCarets(document);
}
const count = name => overlay && (overlay.host.dataset[name] = Number(overlay.host.dataset[name] ?? 0) + 1);

// The parts of a head that change how the browser shows the page.
const assets = page => [...page.head.querySelectorAll('style, link, script:not([type="application/ld+json"])')]
  .filter(part => !part.getAttribute('src')?.startsWith('/_dateline/') && !part.getAttribute('href')?.startsWith('/_dateline/'))
  .map(part => part.rel === 'stylesheet' || part.localName !== 'link' ? part.outerHTML : '').join('');

// Changes only what differs, so that the writer's place on the page stays, and the browser can hold it when something above grows.
const update = (now, then) => {
  if (now.isEqualNode(then)) {
    return;
  }
  if (now.nodeType !== Node.ELEMENT_NODE || now.localName !== then.localName) {
    now.replaceWith(then);
    return;
  }

  updateAttributes(now, then);
  const [old, fresh] = [[...now.childNodes], [...then.childNodes]];
  const most = Math.min(old.length, fresh.length);
  let start = 0, end = 0;
  while (start < most && old[start].isEqualNode(fresh[start])) {
    start++;
  }
  while (end < most - start && old.at(-1 - end).isEqualNode(fresh.at(-1 - end))) {
    end++;
  }

  const [gone, come] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
  if (gone.length === come.length) {
    gone.forEach((node, i) => update(node, come[i]));
  } else {
    come.forEach(node => now.insertBefore(node, gone[0] ?? old[start] ?? null));
    gone.forEach(node => node.remove());
  }
};

const updateAttributes = (now, then) => {
  [...now.attributes].filter(old => !then.hasAttribute(old.name)).forEach(old => now.removeAttribute(old.name));
  [...then.attributes].filter(fresh => now.getAttribute(fresh.name) !== fresh.value)
    .forEach(fresh => now.setAttributeNS(fresh.namespaceURI, fresh.name, fresh.value));
};

// Does something that changes the page, and keeps what the writer reads where it is on the screen.
const inPlace = change => {
  const topOf = part => part.getBoundingClientRect().top;
  const read = scrollY > 0 && [...document.querySelectorAll('main *')].find(part => part.offsetHeight > 0 && topOf(part) >= 0);
  const top = read && topOf(read);
  change();
  if (read && read.isConnected) {
    scrollBy({ top: topOf(read) - top, behavior: 'instant' });
  }
};

// A script that finds its element by its own place can run again over a new body. Any other may have left something behind.
const isOfItsPlace = script => !script.src && script.text.includes('document.currentScript');

const runAgain = script => {
  const fresh = document.createElement('script');
  [...script.attributes].forEach(({ name, value }) => fresh.setAttribute(name, value));
  fresh.text = script.text;
  script.replaceWith(fresh);
};

const show = html => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (assets(page) !== assets(document) || ![...page.body.querySelectorAll('script')].every(isOfItsPlace)) {
    location.reload();
    return;
  }

  document.title = page.title;
  inPlace(() => {
    updateAttributes(document.documentElement, page.documentElement);
    overlay?.unbadge();
    update(document.body, page.body);
    document.body.querySelectorAll('script').forEach(runAgain);
    overlay?.badge();
  });
  count('changes');
};

const restyle = address => {
  const old = document.querySelector('link[rel=stylesheet][href*="/assets/site-"]');
  const link = old.cloneNode();
  link.href = address;
  link.addEventListener('load', () => { old.remove(); count('styles'); });
  old.after(link);
};

// Browsers limit connections per server, so a hidden page closes its own, and catches up when it is visible again.
const page = encodeURIComponent(location.pathname);
let events;
const follow = () => {
  events = new EventSource(`/_dateline/events?page=${page}&has=${has}`);
  const on = (name, act) => events.addEventListener(name, event => { has = event.lastEventId || has; act(event); });
  on('page', event => show(event.data));
  on('style', event => restyle(event.data));
  on('overlay', event => overlay?.show(event.data));
  on('moved', event => location.replace(event.data));
  on('reload', () => location.reload());
  on('open', () => overlay?.host.setAttribute('data-live', 'true'));
  on('error', () => overlay?.host.removeAttribute('data-live'));
};
const followIfVisible = () => {
  events?.close();
  if (!document.hidden) {
    follow();
  }
};
document.addEventListener('visibilitychange', followIfVisible);
addEventListener('pagehide', () => events?.close());
addEventListener('pageshow', event => event.persisted && followIfVisible());
followIfVisible();
