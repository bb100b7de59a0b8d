// The button that switches the lights of everybody who consents.
import { byId, element, plural } from './format.js';

const buttons = [...document.querySelectorAll('[data-lights]')];
const dialog = byId('confirm');
const result = byId('lights-result');
let users = 0;

export function show(view) {
  users = view.totals.users;
  if (!result.hasAttribute('aria-busy')) {
    buttons.forEach((button) => { button.disabled = users === 0; });
  }
}

function confirmed(state) {
  byId('confirm-text').textContent =
    `Switch ${state} every light of ${plural(users, 'consenting user', 'consenting users')}? People may be at home.`;
  byId('confirm-yes').textContent = `Lights ${state}`;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

function report({ on, leastUsers, accepted, refused, leftOut }) {
  if (accepted === undefined) {
    result.replaceChildren(element('p', {}, `Lights ${on ? 'on' : 'off'}: sent. Fewer than ${leastUsers} users have lights, so no numbers are told.`));
    return;
  }
  const causes = Object.entries(refused);
  const nothing = accepted === 0 && causes.length === 0;
  const lines = causes.map(([rule, count]) => element('li', {}, `${plural(count, 'light', 'lights')} refused by `, element('code', {}, rule)));
  if (leftOut > 0) {
    lines.push(element('li', {}, `${plural(leftOut, 'light', 'lights')} left out: over the limit of one order`));
  }
  result.replaceChildren(
    element('p', {}, nothing ? 'There is no light to switch.' : `Lights ${on ? 'on' : 'off'}: ${plural(accepted, 'Action', 'Actions')} accepted.`),
    ...(lines.length > 0 ? [element('ul', {}, ...lines)] : []),
  );
}

async function order(on) {
  const answer = await fetch('/lights', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ on }),
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(body.error?.message ?? `The server answered ${answer.status}.`);
  }
  return body.data;
}

async function click(event) {
  const state = event.currentTarget.dataset.lights;
  if (!(await confirmed(state))) {
    return;
  }
  buttons.forEach((button) => { button.disabled = true; });
  result.setAttribute('aria-busy', 'true');
  result.textContent = 'Sending…';
  try {
    report(await order(state === 'on'));
  } catch (failure) {
    result.textContent = `Nothing is known of the outcome: ${failure.message}`;
  } finally {
    result.removeAttribute('aria-busy');
    buttons.forEach((button) => { button.disabled = users === 0; });
  }
}

buttons.forEach((button) => button.addEventListener('click', click));
