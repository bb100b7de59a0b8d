// Asks for the analysis every two seconds and shows it.
import { Charts } from './charts.js';
import { byId, date, element, number, plural, share, span, time, withUnit } from './format.js';
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

/** Numbers of devices come rounded down to a multiple of the least number of users. */
function atLeast(figure, step) {
  return figure === undefined ? '–' : `${number(figure)}${step > 1 ? '+' : ''}`;
}

function showTotals(totals) {
  byId('kpi-users').textContent = number(totals.users);
  byId('kpi-devices').textContent = atLeast(totals.devices, totals.leastUsers);
  byId('kpi-online').textContent = atLeast(totals.online, totals.leastUsers);
  byId('kpi-readings').textContent = totals.readingsPerMinute === undefined ? '–' : number(totals.readingsPerMinute);
}

function fieldRow(field, typeShown) {
  const cells = [
    number(field.users),
    number(field.count),
    field.truth ? `${share(field.mean)} on` : withUnit(field.mean, field.unit),
    field.truth ? '–' : withUnit(Math.sqrt(field.variance), field.unit),
    field.truth ? '–' : number(field.outliers),
  ];
  return element('tr', {},
    element('th', { scope: 'row' }, typeShown ? '' : field.type, element('span', { class: 'visually-hidden' }, typeShown ? field.type : '')),
    element('td', {}, field.field),
    ...cells.map((cell) => element('td', { class: 'number' }, cell)));
}

function fieldsNote({ fields, withheld, totals }) {
  if (withheld === 0) {
    return fields.length === 0 ? ['No readings yet.'] : [];
  }
  const which = fields.length === 0 ? plural(withheld, 'field', 'fields') : plural(withheld, 'more field', 'more fields');
  return [`${which} withheld: fewer than ${number(totals.leastUsers)} users contribute.`];
}

function showFields(view) {
  const { fields } = view;
  const rows = fields.map((field, index) => fieldRow(field, index > 0 && fields[index - 1].type === field.type));
  const notes = fieldsNote(view).map((text) => element('tr', {}, element('td', { colspan: '7', class: 'empty' }, text)));
  byId('fields').replaceChildren(...rows, ...notes);
}

function userItem(user) {
  return element('li', {},
    element('span', { class: 'live', 'data-live': String(user.streaming) }, element('code', {}, `${user.id}…`)),
    element('span', { class: 'side' }, user.streaming ? 'live' : 'connecting'),
    element('span', { class: 'second' }, `granted ${date(user.grantedOn)}`));
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
  showFields(view);
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
