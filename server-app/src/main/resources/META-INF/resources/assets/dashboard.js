// Asks for the analysis every two seconds and shows it.
import { Charts } from './charts.js';
import { byId, date, element, number, plural, share, shortId, span, time, withUnit } from './format.js';
import * as lights from './lights.js';

const PAUSE = 2000;
const PATIENCE = 5000;
const charts = new Charts();

function showCloud(cloud) {
  const texts = { starting: 'Asking the cloud…', up: 'Cloud connected', down: 'Cloud unreachable' };
  showStatus(cloud.state, texts[cloud.state]);
  showNotice(cloud.state === 'down'
    ? `Cloud unreachable since ${time(cloud.since)}: ${cloud.detail}. The figures below are the last known; we keep trying.`
    : '');
}

function showStatus(state, text) {
  byId('status').dataset.state = state;
  if (byId('status-text').textContent !== text) {
    byId('status-text').textContent = text;
  }
}

function showNotice(text) {
  const notice = byId('notice');
  notice.hidden = text === '';
  if (notice.textContent !== text) {
    notice.textContent = text;
  }
}

function showToken(token, now) {
  byId('token-scope').textContent = token?.scope || '–';
  byId('token-life').textContent = token ? (token.expires > now ? span(token.expires - now) : 'expired') : 'being fetched';
  byId('token-meter').value = token ? Math.max(0, (token.expires - now) / (token.expires - token.obtained)) : 0;
}

function showTotals(totals) {
  byId('kpi-users').textContent = number(totals.users);
  byId('kpi-devices').textContent = number(totals.devices);
  byId('kpi-online').textContent = number(totals.online);
  byId('kpi-readings').textContent = number(totals.readingsPerMinute);
}

function fieldRow(field, typeShown) {
  const value = (amount) => (field.truth ? (amount === 1 ? 'on' : 'off') : withUnit(amount, field.unit));
  const cells = [
    number(field.count),
    field.truth ? `${share(field.mean)} on` : withUnit(field.mean, field.unit),
    value(field.min),
    value(field.max),
    field.truth ? '–' : withUnit(Math.sqrt(field.variance), field.unit),
  ];
  return element('tr', {},
    element('th', { scope: 'row' }, typeShown ? '' : field.type, element('span', { class: 'visually-hidden' }, typeShown ? field.type : '')),
    element('td', {}, field.field),
    ...cells.map((cell) => element('td', { class: 'number' }, cell)));
}

function showFields(fields) {
  const rows = fields.map((field, index) => fieldRow(field, index > 0 && fields[index - 1].type === field.type));
  byId('fields').replaceChildren(...(rows.length > 0 ? rows
    : [element('tr', {}, element('td', { colspan: '7', class: 'empty' }, 'No readings yet.'))]));
}

function outlierItem(outlier) {
  const side = `${outlier.deviations > 0 ? '+' : '−'}${number(Math.abs(outlier.deviations))} σ`;
  return element('li', {},
    element('span', {}, `${outlier.type} · ${outlier.field} ${withUnit(outlier.value, outlier.unit)}`),
    element('span', { class: 'side high' }, side),
    element('span', { class: 'second' }, `${time(outlier.ts)}, device ${shortId(outlier.device)}`));
}

function userItem(user) {
  return element('li', {},
    element('span', { class: 'live', 'data-live': String(user.streaming) }, element('code', {}, `${user.id}…`)),
    element('span', { class: 'side' }, `${plural(user.devices, 'device', 'devices')}, ${number(user.online)} online`),
    element('span', { class: 'second' }, `granted ${date(user.grantedOn)}, ${user.streaming ? 'live' : 'connecting'}`));
}

function showList(id, items, empty) {
  byId(id).replaceChildren(...(items.length > 0 ? items : [element('li', { class: 'empty' }, empty)]));
}

function usersItems({ users, totals }) {
  const items = users.map(userItem);
  return totals.usersLeftOut > 0
    ? [...items, element('li', { class: 'empty' }, `${plural(totals.usersLeftOut, 'more user', 'more users')} over the limit of this server`)]
    : items;
}

function show(view) {
  showCloud(view.cloud);
  showToken(view.token, view.now);
  showTotals(view.totals);
  showFields(view.fields);
  showList('outliers', view.outliers.map(outlierItem), 'None so far.');
  showList('users', usersItems(view), 'Nobody has granted Homeglow yet. Sign in with the user app and grant it.');
  charts.show(view);
  lights.show(view);
}

async function refresh() {
  let view;
  try {
    const answer = await fetch('/analysis', { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    view = await answer.json();
  } catch (failure) {
    showStatus('down', 'No contact');
    showNotice(`This page has lost contact with its server (${failure.message}). It keeps trying.`);
  }
  if (view) {
    show(view);
  }
  setTimeout(refresh, PAUSE);
}

refresh();
