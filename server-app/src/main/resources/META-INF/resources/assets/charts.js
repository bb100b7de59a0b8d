// The two live charts. Chart is the global of chart.js's UMD build.
import { byId, minute, number, share, time } from './format.js';

const MINUTE = 60000;
const MOST_TICKS = 6;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function paint(chart) {
  const [dataset] = chart.data.datasets;
  dataset.borderColor = colour('--application');
  dataset.backgroundColor = `${colour('--application')}26`;
  Object.values(chart.options.scales).forEach((scale) => {
    scale.ticks.color = colour('--soft');
    scale.grid.color = colour('--line');
  });
}

function wholeMinutes(axis) {
  const step = Math.max(1, Math.ceil((axis.max - axis.min) / MINUTE / MOST_TICKS)) * MINUTE;
  axis.ticks = [];
  for (let at = Math.ceil(axis.min / step) * step; at <= axis.max; at += step) {
    axis.ticks.push({ value: at });
  }
}

function create(canvas, label) {
  const chart = new window.Chart(byId(canvas), {
    type: 'line',
    data: { datasets: [{ data: [], borderWidth: 2, pointRadius: 0, pointHitRadius: 8, tension: 0.25, spanGaps: true }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      parsing: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: { title: ([item]) => time(item.parsed.x), label: (item) => label(item.parsed.y) },
        },
      },
      scales: {
        x: { type: 'linear', grid: {}, afterBuildTicks: wholeMinutes, ticks: { maxRotation: 0, callback: (at) => minute(at) } },
        y: { grace: '10%', grid: {}, ticks: { maxTicksLimit: 6 } },
      },
    },
  });
  paint(chart);
  return chart;
}

function show(chart, points, view, empty) {
  const last = Math.floor(view.now / view.sliceMillis) * view.sliceMillis;
  chart.data.datasets[0].data = points;
  chart.options.scales.x.min = last - view.windowMillis;
  chart.options.scales.x.max = last;
  chart.update('none');
  byId(empty).textContent = whyEmpty(view);
  byId(empty).hidden = points.length > 0;
}

function readingsPerMinute(view) {
  return view.readings.map((point) => ({ x: point.at, y: point.value * (60000 / view.sliceMillis) }));
}

function whyEmpty(view) {
  return view.withheld > 0 ? `Withheld: fewer than ${number(view.totals.leastUsers)} users contribute.` : 'No readings yet.';
}

export class Charts {
  #readings = create('readings-chart', (value) => `${number(value)} per minute`);
  #field = null;
  #mean = create('mean-chart', (value) => this.#label(value));
  #pick = byId('mean-field');
  #view = null;

  constructor() {
    this.#readings.options.scales.y.min = 0;
    this.#readings.data.datasets[0].fill = true;
    this.#mean.options.scales.y.ticks.callback = (value) => this.#label(value);
    this.#pick.addEventListener('change', () => this.#showMean());
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      [this.#readings, this.#mean].forEach((chart) => { paint(chart); chart.update('none'); });
    });
  }

  show(view) {
    this.#view = view;
    show(this.#readings, readingsPerMinute(view), view, 'readings-empty');
    this.#offer(view.fields);
    this.#showMean();
  }

  #offer(fields) {
    const offered = [...this.#pick.options].map((option) => option.value).join();
    if (offered === fields.map((field) => field.id).join()) {
      return;
    }
    const chosen = this.#pick.value;
    this.#pick.replaceChildren(...fields.map((field) => new Option(`${field.type} · ${field.field}`, field.id)));
    const start = fields.find((field) => field.id === chosen) ?? fields.find((field) => field.field === 'temperature') ?? fields[0];
    this.#pick.value = start?.id ?? '';
    this.#pick.disabled = fields.length === 0;
  }

  #showMean() {
    this.#field = this.#view?.fields.find((field) => field.id === this.#pick.value) ?? null;
    const points = (this.#field?.history ?? []).map((point) => ({ x: point.at, y: point.value }));
    show(this.#mean, points, this.#view, 'mean-empty');
  }

  #label(value) {
    if (this.#field?.truth) {
      return `${share(value)} on`;
    }
    return this.#field?.unit ? `${number(value)} ${this.#field.unit}` : number(value);
  }
}
