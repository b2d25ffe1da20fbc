// The preview's overlay: marks of links to hidden texts, the dialog with the errors, the bar. It is one element after the body of the
// page, with a shadow tree and a style of its own, so the theme's styles neither reach it nor see it.

/** Scrolls long source lines to their carets. */
export const showCarets = part => {
  for (const caret of part.querySelectorAll('pre b')) {
    const line = caret.parentElement;
    line.scrollLeft += caret.getBoundingClientRect().left - line.getBoundingClientRect().left - line.clientWidth / 2;
  }
};

/** Adds the overlay to the page. `content` is what the shadow tree holds. Returns what to do when page or errors change. */
export const addOverlay = async content => {
  const host = document.createElement('dateline-preview');
  const root = host.attachShadow({ mode: 'open' });

  // The style must be there first: a shadow tree has no other, and would be drawn without one.
  const style = new CSSStyleSheet();
  style.replaceSync(await (await fetch('/_dateline/live.css')).text());
  root.adoptedStyleSheets = [style];
  root.append(content);
  const attributes = { id: 'dateline-overlay', lang: 'en', dir: 'ltr', role: 'complementary', 'aria-label': 'Preview' };
  Object.entries(attributes).forEach(([name, value]) => host.setAttribute(name, value));
  document.documentElement.append(host);

  // In the top layer nothing of the page is above it, and no transformation or filter of the page applies.
  host.popover = 'manual';
  host.showPopover();

  const find = selector => root.querySelector(selector);

  // Marks of links to hidden texts lie over the page, beside the words of the link, and move nothing.
  let marked = [];
  const unbadge = () => {
    marked.forEach(({ link }) => link.removeAttribute('aria-description'));
    marked = [];
  };
  const badge = () => {
    unbadge();
    find('#marks').replaceChildren();
    const badges = JSON.parse(find('#badges').textContent);
    for (const link of document.querySelectorAll('a[href]')) {
      const word = link.host === location.host && badges[link.getAttribute('href').split('#')[0]];
      if (word && link.textContent.trim()) {
        const mark = document.createElement('b');
        mark.className = `state ${word}`;
        mark.textContent = word;
        link.setAttribute('aria-description', `preview: ${word}`);
        find('#marks').append(mark);
        marked.push({ link, mark });
      }
    }
    place();
  };

  // The block that a link ends, if nothing else follows it there; null for a link within running text.
  const endsBlock = link => {
    let part = link;
    while (part !== document.body && getComputedStyle(part).display.startsWith('inline')) {
      for (let next = part.nextSibling; next; next = next.nextSibling) {
        if (next.textContent.trim() && next.nodeType !== Node.COMMENT_NODE) {
          return null;
        }
      }
      part = part.parentElement;
    }
    return part;
  };

  const linesOf = link => {
    const range = document.createRange();
    range.selectNodeContents(link);
    return [...range.getClientRects()].filter(line => line.width > 0 && line.height > 0);
  };

  const place = () => {
    const origin = host.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    for (const { link, mark } of marked) {
      const lines = link.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? linesOf(link) : [];
      mark.hidden = lines.length === 0;
      if (mark.hidden) {
        continue;
      }

      const [first, last, block, size] = [lines[0], lines.at(-1), endsBlock(link), mark.getBoundingClientRect()];
      const edges = block?.getBoundingClientRect();
      const isRight = getComputedStyle(link).direction === 'rtl';
      const beside = isRight ? last.left - size.width - 6 : last.right + 6;
      const fits = edges && beside >= Math.min(edges.left, last.left) && beside + size.width <= Math.max(edges.right, last.right);
      const left = fits ? beside : isRight ? first.left : first.right - size.width;
      const top = fits ? last.top + (last.height - size.height) / 2 : first.top - size.height + 2;
      mark.style.left = `${Math.max(0, Math.min(left, width - size.width)) - origin.left}px`;
      mark.style.top = `${Math.max(-scrollY, top) - origin.top}px`;
    }
  };

  let isPlacing = false;
  const placeSoon = () => {
    if (!isPlacing && marked.length > 0) {
      isPlacing = true;
      requestAnimationFrame(() => { isPlacing = false; place(); });
    }
  };
  new ResizeObserver(placeSoon).observe(document.body);
  for (const name of ['scroll', 'toggle', 'load', 'transitionend']) {
    document.addEventListener(name, placeSoon, { capture: true, passive: true });
  }
  addEventListener('resize', placeSoon);
  document.fonts.ready.then(placeSoon);

  // The errors that the writer closed stay closed until there are others. Focus goes to new ones, unless the writer types in the page,
  // and back to where it was.
  let closed = '', before = null;
  const isTyping = () => document.activeElement?.matches('input, textarea, select, [contenteditable]');
  const hasFocus = () => root.activeElement?.closest('.errors, .reopen') != null;
  const openErrors = () => {
    const errors = find('.errors');
    if (!errors) {
      closed = '';
      return;
    }

    const isClosed = errors.textContent === closed;
    errors.hidden = isClosed;
    find('.reopen').hidden = !isClosed;
    if (!isClosed) {
      showCarets(errors);
      if (!isTyping()) {
        before = document.activeElement === host ? before : document.activeElement;
        errors.focus({ preventScroll: true });
      }
    }
  };
  const closeErrors = () => {
    const hadFocus = hasFocus();
    closed = find('.errors').textContent;
    openErrors();
    if (hadFocus) {
      returnFocus();
    }
  };
  const returnFocus = () => {
    if (before?.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
    } else if (find('.reopen:not([hidden])')) {
      find('.reopen').focus();
    }
  };
  const showOverlay = html => {
    const hadFocus = hasFocus();
    root.innerHTML = html;
    badge();
    openErrors();
    if (hadFocus && !find('.errors:not([hidden])')) {
      returnFocus();
    }
  };

  root.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.matches('.close')) {
      closeErrors();
    } else if (button?.matches('.reopen')) {
      closed = '';
      openErrors();
    } else if (button?.matches('.dismiss')) {
      host.dataset.dismissed = '';
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && find('.errors:not([hidden])')) {
      closeErrors();
    }
  });

  badge();
  openErrors();
  return { host, badge, unbadge, show: showOverlay };
};
