// Searches as somebody types: puts in place what the page would show after a click on Search.
'use strict';
(() => {
  const form = document.getElementById('gal-search');
  const found = document.getElementById('gal-found');
  const count = document.getElementById('gal-count');
  if (!form || !found || !count) return;
  const pause = 150;
  const patience = 300;
  // The server stops a search of this page when it hears of a later one.
  const page = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  let searches = 0;
  let counted = count.textContent;
  let timer = 0;
  let asking = null;
  let shown = new URLSearchParams(new FormData(form)).toString();

  const address = () => {
    const wanted = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== '') wanted.append(name, value);
    return `${form.action}?${wanted}`;
  };

  async function search() {
    const wanted = new URLSearchParams(new FormData(form)).toString();
    asking?.abort();
    if (wanted === shown) {
      asking = null;
      count.textContent = counted;
      found.removeAttribute('aria-busy');
      return;
    }
    const mine = new AbortController();
    asking = mine;
    searches += 1;
    found.setAttribute('aria-busy', 'true');
    const told = setTimeout(() => { count.textContent = form.dataset.searching ?? ''; }, patience);
    const url = address();
    try {
      const answer = await fetch(url, {
        headers: { 'X-Requested-With': 'dirsync', 'Dirsync-Search': `${page} ${searches}`, Accept: 'text/html' },
        cache: 'no-store',
        signal: AbortSignal.any([mine.signal, AbortSignal.timeout(15000)]),
      });
      if (answer.status === 204) return; // a later search is under way
      if (!answer.ok) return form.submit(); // the whole page says what is wrong
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = fresh.getElementById('gal-found');
      if (!next) return form.submit();
      found.replaceChildren(...next.childNodes);
      clearTimeout(told);
      counted = fresh.getElementById('gal-count')?.textContent ?? '';
      count.textContent = counted;
      shown = wanted;
      history.replaceState(null, '', url);
    } catch (failure) {
      if (mine.signal.aborted) return; // a later search is under way
      count.textContent = form.dataset.lost ?? '';
    } finally {
      clearTimeout(told);
      if (asking === mine) found.removeAttribute('aria-busy');
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  }

  form.addEventListener('input', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    shown = '';
    search();
  });
})();
