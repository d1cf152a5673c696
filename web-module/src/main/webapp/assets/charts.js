// Draws the runs and the lag of a postoffice with uPlot; the table below has the same figures.
'use strict';
(() => {
  const place = document.getElementById('charts');
  const say = place.dataset;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const seconds = (iso) => Date.parse(iso) / 1000;
  const charts = [];

  function axis(label) {
    const line = { stroke: colour('--rule'), width: 1 };
    return { label, stroke: colour('--quiet'), grid: line, ticks: line, size: label ? 64 : undefined };
  }

  function series(label, name, more) {
    return { label, stroke: colour(name), fill: `${colour(name)}22`, width: 2, ...more };
  }

  function draw(title, unit, data, lines, range) {
    const figure = document.createElement('figure');
    place.append(figure);
    const options = {
      title,
      width: figure.clientWidth,
      height: 220,
      scales: { x: { range: () => range }, y: { range: (u, least, most) => [0, Math.max(1, most * 1.1)] } },
      axes: [axis(), axis(unit)],
      series: [{}, ...lines],
    };
    charts.push({ chart: new uPlot(options, data, figure), figure });
  }

  async function json(url) {
    const answer = await fetch(url, { headers: { Accept: 'application/json', 'X-Requested-With': 'dirsync' } });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer.json();
  }

  // Spans without a run are drawn as such, not as a line from the one before to the one after.
  function filled(spans, length, range) {
    const rows = new Map(spans.map((span) => [seconds(span.at), span]));
    const at = [];
    for (let slot = Math.ceil(range[0] / length) * length; slot <= range[1]; slot += length) at.push(slot);
    const take = (part, gap) => at.map((slot) => (rows.has(slot) ? part(rows.get(slot)) : gap));
    return { at, take };
  }

  async function show() {
    const days = Number(say.days);
    const now = Math.floor(Date.now() / 1000);
    const range = [now - days * 86400, now];
    const spans = await json(say.runs);
    const { at, take } = filled(spans, days < 7 ? 3600 : 86400, range);
    const from = new Date(range[0] * 1000).toISOString();
    const to = new Date(range[1] * 1000).toISOString();
    const lag = await json(`${say.lag}?from=${from}&to=${to}&points=500`).catch(() => ({ points: [] }));
    place.replaceChildren();
    charts.length = 0;
    const bars = { paths: uPlot.paths.bars({ size: [0.7, 40] }), points: { show: false } };
    draw(say.sayChanges, '', [at, take((span) => span.changes, 0)],
      [series(say.sayChanges, '--link', bars)], range);
    draw(say.sayDuration, say.saySeconds,
      [at, take((span) => span.longestMillis / 1000, null), take((span) => span.averageMillis / 1000, null)],
      [series(say.sayLongest, '--warn'), series(say.sayAverage, '--good')], range);
    if (lag.points.length > 0) {
      draw(say.sayLag, say.saySeconds,
        [lag.points.map((point) => seconds(point.at)), lag.points.map((point) => point.lagSeconds)],
        [series(say.sayLag, '--bad')], range);
    }
  }

  const failed = (error) => { place.textContent = String(error.message); };
  addEventListener('resize', () => {
    for (const { chart, figure } of charts) chart.setSize({ width: figure.clientWidth, height: 220 });
  });
  dark.addEventListener('change', () => show().catch(failed));
  show().catch(failed);
})();
