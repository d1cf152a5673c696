// Draws the runs and the lag of a postoffice with uPlot; the table below has the same figures.
'use strict';
(() => {
  const place = document.getElementById('charts');
  const say = place.dataset;
  const HEIGHT = 240;
  const language = document.documentElement.lang === 'de' ? 'de' : 'en-GB';
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const clock = new Intl.DateTimeFormat(language, time);
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const moment = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...time });
  const seconds = (iso) => Date.parse(iso) / 1000;
  let charts = [];

  // A canvas takes colours, not custom properties: the browser computes them on an element.
  function palette() {
    const probe = document.createElement('span');
    probe.hidden = true;
    place.append(probe);
    const computed = (value) => {
      probe.style.color = value;
      return getComputedStyle(probe).color;
    };
    const colours = {
      rule: computed('var(--rule)'),
      quiet: computed('var(--quiet)'),
      line: (name) => computed(`var(${name})`),
      area: (name) => computed(`color-mix(in srgb, var(${name}) 20%, transparent)`),
      done: () => probe.remove(),
    };
    return colours;
  }

  const midnight = (at) => at.getHours() === 0 && at.getMinutes() === 0;
  const instants = (u, values) => values.map((value) => {
    const at = new Date(value * 1000);
    return (midnight(at) ? date : clock).format(at);
  });
  const font = '12px system-ui, sans-serif';
  const longest = (u, values) => {
    const drawn = values ?? [''];
    const context = u.ctx;
    context.save();
    context.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
    const width = Math.max(...drawn.map((value) => context.measureText(value).width));
    context.restore();
    return Math.ceil(width / devicePixelRatio) + 22;
  };

  function figure(one) {
    const element = document.createElement('figure');
    place.append(element);
    const colours = palette();
    const lines = { stroke: colours.rule, width: 1 };
    const axis = { stroke: colours.quiet, grid: lines, ticks: lines, font };
    const options = {
      title: one.title,
      width: element.clientWidth,
      height: HEIGHT,
      padding: [null, 24, null, null],
      scales: {
        x: { range: () => one.range },
        y: { range: (u, least, most) => [0, Math.max(1, (most ?? 0) * 1.1)] },
      },
      axes: [
        { ...axis, values: instants, space: 70 },
        { ...axis, size: longest, values: (u, values) => values.map((value) => number.format(value)) },
      ],
      series: [
        { label: say.sayTime, value: (u, at) => (at === null ? '-' : moment.format(new Date(at * 1000))) },
        ...one.series.map(({ label, colour, more }) => ({
          label,
          stroke: colours.line(colour),
          fill: colours.area(colour),
          width: 2,
          points: { size: 7, fill: colours.line(colour) },
          value: (u, value) => (value === null ? '-' : number.format(value)),
          ...more,
        })),
      ],
    };
    colours.done();
    return { chart: new uPlot(options, one.data, element), element };
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
    for (let slot = range[0]; slot < range[1]; slot += length) at.push(slot);
    const take = (part, gap) => at.map((slot) => (rows.has(slot) ? part(rows.get(slot)) : gap));
    return { at, take };
  }

  async function load() {
    const days = Number(say.days);
    const now = Date.now() / 1000;
    const length = days < 7 ? 3600 : 86400;
    const end = Math.ceil(now / length) * length;
    const range = [end - days * 86400, end];
    const spans = await json(say.runs);
    const { at, take } = filled(spans, length, range);
    const [from, to] = [range[0], now].map((edge) => new Date(edge * 1000).toISOString());
    const lag = await json(`${say.lag}?from=${from}&to=${to}&points=500`).catch(() => ({ points: [] }));
    const bars = { paths: uPlot.paths.bars({ size: [0.7, 90], align: 1 }), points: { show: false } };
    const all = [
      {
        title: say.sayChanges,
        range,
        data: [at, take((span) => span.changes || null, null)],
        series: [{ label: say.sayChanges, colour: '--link', more: bars }],
      },
      {
        title: `${say.sayDuration} (${say.saySeconds})`,
        range,
        data: [at, take((span) => span.longestMillis / 1000, null), take((span) => span.averageMillis / 1000, null)],
        series: [
          { label: say.sayLongest, colour: '--warn' },
          { label: say.sayAverage, colour: '--good' },
        ],
      },
    ];
    if (lag.points.length > 0) {
      all.push({
        title: `${say.sayLag} (${say.saySeconds})`,
        range,
        data: [lag.points.map((point) => seconds(point.at)), lag.points.map((point) => point.lagSeconds)],
        series: [{ label: say.sayLag, colour: '--bad' }],
      });
    }
    return all;
  }

  const dark = matchMedia('(prefers-color-scheme: dark)');

  function draw(all) {
    place.replaceChildren();
    charts = all.map(figure);
    place.dataset.drawn = String(charts.length);
    place.dataset.scheme = dark.matches ? 'dark' : 'light';
  }

  load().then((all) => {
    draw(all);
    const again = () => draw(all);
    dark.addEventListener('change', again);
    addEventListener('resize', () => {
      for (const { chart, element } of charts) chart.setSize({ width: element.clientWidth, height: HEIGHT });
    });
  }).catch((error) => { place.textContent = String(error.message); });
})();
