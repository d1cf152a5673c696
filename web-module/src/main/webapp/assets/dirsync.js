// Puts times into the viewer's zone, and keeps a live page as it would be if it were loaded now.
'use strict';
(() => {
  const language = document.documentElement.lang === 'de' ? 'de' : 'en-GB';
  const day = { day: 'numeric', month: 'short' };
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const local = (options) => new Intl.DateTimeFormat(language, options);
  const formats = {
    today: local({ ...time, second: '2-digit' }),
    minute: local(time),
    day: local({ ...day, ...time }),
    year: local({ ...day, year: 'numeric', ...time }),
    full: local({ dateStyle: 'long', timeStyle: 'long', hourCycle: 'h23' }),
    ago: new Intl.RelativeTimeFormat(language, { style: 'short' }),
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const brief = (at, now) => {
    if (at.toDateString() === now.toDateString()) {
      return (at.getSeconds() === 0 ? formats.minute : formats.today).format(at);
    }
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

  const told = document.body.dataset;
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
      const scrolled = [part.scrollLeft, part.scrollTop];
      const opened = [...part.querySelectorAll('details[open][id]')].map((one) => one.id);
      localize(next);
      part.className = next.className;
      part.replaceChildren(...next.childNodes);
      for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
      [part.scrollLeft, part.scrollTop] = scrolled;
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  // How old is what is shown: beside the time, where the page tells one.
  let loaded = Date.now();
  function age() {
    const seconds = Math.round((Date.now() - loaded) / 1000);
    for (const element of document.querySelectorAll('.asof')) {
      let span = element.querySelector('.age');
      if (!span) {
        span = document.createElement('span');
        span.className = 'age';
        element.append(' ', span);
      }
      const words = seconds < 60
        ? formats.ago.format(-seconds, 'second')
        : formats.ago.format(-Math.floor(seconds / 60), 'minute');
      if (span.textContent !== `(${words})`) span.textContent = `(${words})`;
      element.classList.toggle('old', seconds >= 90);
    }
  }

  const progresses = (root) => Boolean(root.body.dataset.live)
    && [...root.querySelectorAll('main progress')].some((one) => one.position < 1);
  let progressing = progresses(document);

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
    progressing = progresses(fresh); // before the swap, which takes its parts away
    swap(fresh);
    return 'same';
  }

  // The server tells what has changed; a page that is told nothing asks: seldom while it is
  // connected, often while it is not.
  function live(seconds) {
    for (const part of parts(document)) sent.set(part.id, part.outerHTML);
    // Progress is not told, so a page that shows some asks often.
    const whenTold = () => (progressing ? 2 : 30);
    let lost = 0;
    let timer = 0;
    let busy = false;
    let again = false;
    let over = false;
    let events = null;
    const connected = () => events !== null && events.readyState === EventSource.OPEN;
    const later = () => {
      clearTimeout(timer);
      const pause = lost > 0 || !connected() ? Math.min(seconds * 2 ** lost, 60) : whenTold();
      timer = setTimeout(tick, pause * 1000);
    };
    async function tick() {
      clearTimeout(timer);
      if (document.hidden || over) return; // goes on when somebody looks again
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      try {
        const page = await load();
        if (page === 'other') return location.reload();
        if (page === 'out') {
          over = true;
          close();
          return say(told.out, told.login);
        }
        lost = 0;
        loaded = Date.now();
        say('');
        age();
      } catch {
        lost += 1;
        say(told.lost);
      } finally {
        busy = false;
      }
      if (again) {
        again = false;
        timer = setTimeout(tick, 1000);
      } else {
        later();
      }
    }
    const close = () => {
      events?.close();
      events = null;
    };
    function listen() {
      if (events || over || !told.events || !window.EventSource) return;
      events = new EventSource(told.events);
      events.addEventListener('changed', (event) => {
        const topics = event.data.split('\n');
        if (told.topic && !topics.includes(told.topic)) return;
        clearTimeout(timer);
        // Not all at the same moment, and not for each of many changes.
        timer = setTimeout(tick, 200 + Math.random() * 800);
      });
      events.addEventListener('open', later);
      events.addEventListener('error', () => {
        // While it connects again the page asks; a refusal ends the connection for good.
        if (events && events.readyState === EventSource.CLOSED) {
          close();
          setTimeout(listen, 60000);
        }
        later();
      });
    }
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        clearTimeout(timer);
        close();
      } else {
        listen();
        tick();
      }
    });
    addEventListener('offline', () => say(told.lost));
    addEventListener('online', tick);
    addEventListener('pagehide', close);
    setInterval(age, 1000);
    if (!document.hidden) listen();
    age();
    later();
  }

  const seconds = Number(told.live);
  if (seconds > 0) live(seconds);
  localize(document);
  const foot = document.getElementById('zone');
  if (foot && told.zone) foot.textContent = told.zone.replace('%', zone);
})();
