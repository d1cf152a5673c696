// Says that a file is sent and read, and for how long, until its preview appears.
'use strict';
(() => {
  const form = document.getElementById('upload');
  const reading = document.getElementById('reading');
  if (!form || !reading) return;
  const button = form.querySelector('button.main');
  const since = reading.lastElementChild;
  let timer = 0;

  function end() {
    clearInterval(timer);
    reading.hidden = true;
    button.disabled = false;
  }

  form.addEventListener('submit', () => {
    const began = Date.now();
    since.textContent = '';
    reading.hidden = false;
    button.disabled = true;
    timer = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      since.textContent = reading.dataset.since.replace('{0}', String(seconds));
    }, 1000);
  });
  // The page as it is after the browser's button "back".
  addEventListener('pageshow', end);
})();
