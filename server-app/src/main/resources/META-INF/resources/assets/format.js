// Numbers, times and DOM nodes as the page shows them.
const compact = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const clockMinute = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export const number = (value) => compact.format(value);
export const share = (value) => percent.format(value);
export const time = (millis) => clock.format(new Date(millis));
export const minute = (millis) => clockMinute.format(new Date(millis));
export const date = (millis) => day.format(new Date(millis));
export const withUnit = (value, unit) => (unit ? `${number(value)}\u00a0${unit}` : number(value));
export const plural = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

export function span(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60
    ? `${Math.floor(minutes / 60)} h ${minutes % 60} min`
    : minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** An element with a class, attributes, and children that are text or elements. Text is never parsed as HTML. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

export const byId = (id) => document.getElementById(id);
