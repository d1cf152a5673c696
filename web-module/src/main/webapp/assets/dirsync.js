// Puts times into the viewer's zone, and keeps a live page as it would be if it were loaded now.
'use strict';
(() => {
  const day = { day: 'numeric', month: 'short' };
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const english = (options) => new Intl.DateTimeFormat('en-GB', options);
  const formats = {
    today: english({ ...time, second: '2-digit' }),
    day: english({ ...day, ...time }),
    year: english({ ...day, year: 'numeric', ...time }),
    full: english({ dateStyle: 'long', timeStyle: 'long', hourCycle: 'h23' }),
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const brief = (at, now) => {
    if (at.toDateString() === now.toDateString()) return formats.today.format(at);
    return (at.getFullYear() === now.getFullYear() ? formats.day : formats.year).format(at);
  };

  function localize(root) {
    const now = new Date();
    for (const element of root.querySelectorAll('time[datetime]')) {
      const at = new Date(element.dateTime);
      if (Number.isNaN(at.getTime())) continue;
      element.textContent = brief(at, now);
      element.title = formats.full.format(at);
    }
    for (const element of root.querySelectorAll('.zone')) element.textContent = zone;
  }

  const connection = document.getElementById('connection');
  function say(text, link) {
    if (connection.textContent !== text) connection.textContent = text;
    if (link) {
      const anchor = document.createElement('a');
      anchor.href = location.href;
      anchor.textContent = link;
      connection.append(' ', anchor);
    }
    connection.hidden = text === '';
  }

  // What the server last sent of each part, so that only what has changed is touched.
  const sent = new Map();
  const parts = (root) => [...root.querySelectorAll('[data-swap]')];

  function isSelectedIn(part) {
    const selection = document.getSelection();
    return selection && !selection.isCollapsed && selection.containsNode(part, true);
  }

  function swap(fresh) {
    for (const part of parts(document)) {
      const next = fresh.getElementById(part.id);
      const html = next ? next.outerHTML : '';
      if (sent.get(part.id) === html || isSelectedIn(part)) continue;
      sent.set(part.id, html);
      if (!next) continue;
      const focused = part.contains(document.activeElement) ? document.activeElement.id : '';
      localize(next);
      part.className = next.className;
      part.replaceChildren(...next.childNodes);
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  async function load() {
    const answer = await fetch(location.href, {
      headers: { 'X-Requested-With': 'dirsync', Accept: 'text/html' },
      cache: 'no-store',
      signal: AbortSignal.timeout(15000),
    });
    if (answer.status === 401) return 'out';
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A page that gained or lost a part is another page.
    const ids = (root) => parts(root).map((part) => part.id).join();
    if (ids(fresh) !== ids(document)) return 'other';
    swap(fresh);
    return 'same';
  }

  function live(seconds) {
    for (const part of parts(document)) sent.set(part.id, part.outerHTML);
    let lost = 0;
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(tick, Math.min(seconds * 2 ** lost, 60) * 1000);
    };
    async function tick() {
      if (document.hidden) return; // goes on when somebody looks again
      try {
        const page = await load();
        if (page === 'out') return say('You are logged out.', 'Log in');
        if (page === 'other') return location.reload();
        lost = 0;
        say('');
      } catch {
        lost += 1;
        say('Connection lost. What you see may be out of date; trying again.');
      }
      later();
    }
    document.addEventListener('visibilitychange', () => {
      clearTimeout(timer);
      if (!document.hidden) tick();
    });
    later();
  }

  const seconds = Number(document.body.dataset.live);
  if (seconds > 0) live(seconds);
  localize(document);
  const foot = document.getElementById('zone');
  if (foot) foot.textContent = `Times are in your zone, ${zone}.`;
})();
