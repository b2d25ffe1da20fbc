// Follows the page that it stands in: shows what changed without loading it again where that is possible.
(() => {
  const own = document.currentScript;
  const host = document.getElementById('dateline-margin');
  const root = host.shadowRoot;

  const badge = () => {
    document.querySelectorAll('.dateline-badge').forEach(old => old.remove());
    const held = JSON.parse(root.getElementById('held').textContent);
    for (const link of document.querySelectorAll('a[href]')) {
      const word = link.host === location.host && held[link.getAttribute('href').split('#')[0]];
      if (word && link.textContent.trim()) {
        const mark = document.createElement('span');
        mark.className = `dateline-badge ${word}`;
        mark.textContent = word;
        link.append(' ', mark);
      }
    }
  };

  root.addEventListener('click', event => {
    if (event.target.matches('button')) {
      event.target.closest('.overlay').remove();
    }
  });

  // What a head says to the browser, as opposed to what it says to machines that read the page.
  const frame = page => [...page.head.querySelectorAll('style, link, script:not([type="application/ld+json"])')]
    .filter(part => !part.getAttribute('src')?.startsWith('/_dateline/') && !part.getAttribute('href')?.startsWith('/_dateline/'))
    .map(part => part.rel === 'stylesheet' || part.localName !== 'link' ? part.outerHTML : '').join('');

  const show = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (frame(page) !== frame(document) || page.body.querySelector('script')) {
      location.reload();
      return;
    }

    document.title = page.title;
    for (const [now, then] of [[document.documentElement, page.documentElement], [document.body, page.body]]) {
      [...now.attributes].forEach(attribute => now.removeAttribute(attribute.name));
      [...then.attributes].forEach(attribute => now.setAttribute(attribute.name, attribute.value));
    }
    document.body.replaceChildren(...page.body.childNodes, host);
    badge();
    host.dataset.changes = Number(host.dataset.changes ?? 0) + 1;
  };

  const restyle = address => {
    const old = document.querySelector('link[rel=stylesheet]:not([href^="/_dateline/"])');
    const link = old.cloneNode();
    link.href = address;
    link.addEventListener('load', () => { old.remove(); host.dataset.styles = Number(host.dataset.styles ?? 0) + 1; });
    old.after(link);
  };

  // Browsers open few connections to one place at a time: a page that nobody sees gives its own away, and catches up when it is seen again.
  const page = encodeURIComponent(location.pathname);
  let events, has = own.dataset.has;
  const follow = () => {
    events = new EventSource(`/_dateline/events?page=${page}&has=${has}`);
    const on = (name, act) => events.addEventListener(name, event => { has = event.lastEventId || has; act(event); });
    on('page', event => show(event.data));
    on('style', event => restyle(event.data));
    on('margin', event => { root.innerHTML = event.data; badge(); });
    on('moved', event => location.replace(event.data));
    on('reload', () => location.reload());
    on('open', () => { host.dataset.live = 'true'; });
    on('error', () => { delete host.dataset.live; });
  };
  const heed = () => {
    events?.close();
    if (!document.hidden) {
      follow();
    }
  };
  document.addEventListener('visibilitychange', heed);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', event => event.persisted && heed());
  heed();
  badge();
})();
