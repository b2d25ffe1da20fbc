// Updates the page that it is in when its source changes, without a reload where possible.
(() => {
  const own = document.currentScript;
  const host = document.getElementById('dateline-overlay');
  const root = host.shadowRoot;

  const badge = () => {
    document.querySelectorAll('.dateline-badge').forEach(old => old.remove());
    const badges = JSON.parse(root.getElementById('badges').textContent);
    for (const link of document.querySelectorAll('a[href]')) {
      const word = link.host === location.host && badges[link.getAttribute('href').split('#')[0]];
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
      event.target.closest('.errors').remove();
    }
  });

  // The parts of a head that change how the browser shows the page.
  const assets = page => [...page.head.querySelectorAll('style, link, script:not([type="application/ld+json"])')]
    .filter(part => !part.getAttribute('src')?.startsWith('/_dateline/') && !part.getAttribute('href')?.startsWith('/_dateline/'))
    .map(part => part.rel === 'stylesheet' || part.localName !== 'link' ? part.outerHTML : '').join('');

  const show = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (assets(page) !== assets(document) || page.body.querySelector('script')) {
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
    const old = document.querySelector('link[rel=stylesheet][href*="/assets/site-"]');
    const link = old.cloneNode();
    link.href = address;
    link.addEventListener('load', () => { old.remove(); host.dataset.styles = Number(host.dataset.styles ?? 0) + 1; });
    old.after(link);
  };

  // Browsers limit connections per server, so a hidden page closes its own, and catches up when it is visible again.
  const page = encodeURIComponent(location.pathname);
  let events, has = own.dataset.has;
  const follow = () => {
    events = new EventSource(`/_dateline/events?page=${page}&has=${has}`);
    const on = (name, act) => events.addEventListener(name, event => { has = event.lastEventId || has; act(event); });
    on('page', event => show(event.data));
    on('style', event => restyle(event.data));
    on('overlay', event => { root.innerHTML = event.data; badge(); });
    on('moved', event => location.replace(event.data));
    on('reload', () => location.reload());
    on('open', () => { host.dataset.live = 'true'; });
    on('error', () => { delete host.dataset.live; });
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
  badge();
})();
