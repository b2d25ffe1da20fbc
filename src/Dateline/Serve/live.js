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
    document.body.replaceChildren(host, ...page.body.childNodes);
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

  const page = encodeURIComponent(location.pathname);
  const events = new EventSource(`/_dateline/events?page=${page}&print=${own.dataset.print}&margin=${own.dataset.margin}`);
  events.addEventListener('page', event => show(event.data));
  events.addEventListener('style', event => restyle(event.data));
  events.addEventListener('margin', event => { root.innerHTML = event.data; badge(); });
  events.addEventListener('moved', event => location.replace(event.data));
  events.addEventListener('reload', () => location.reload());
  events.addEventListener('open', () => { host.dataset.live = 'true'; });
  events.addEventListener('error', () => { delete host.dataset.live; });
  badge();
})();
