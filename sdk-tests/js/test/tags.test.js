'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, application, ids, newReporter, refused } = require('../world');

/** The words are those of the demo world. */
const names = async (answer) => (await answer).data.data.tags.map((tag) => tag.name);

test('the categories are told', async () => {
  const { tags } = (await alice.tags.getTagCategories()).data.data;
  assert.ok(tags.length > 0 && tags.every((tag) => tag.isCategory === true));
  assert.ok(tags.some((tag) => tag.name === 'lighting'));
});

test('the tags of categories stand beside one of them', async () => {
  assert.deepEqual(await names(alice.tags.getTagsByCategories({ categories: 'lighting' })), ['dimmer', 'home']);
  assert.deepEqual(await names(application.tags.getTagsByCategories({ categories: 'climate' })), ['heating', 'home']);
  assert.deepEqual(await names(alice.tags.getTagsByCategories({ categories: 'safety' })), []);
  assert.ok((await names(alice.tags.getTagsByCategories({}))).includes('outdoor'));
});

test('suggestions are the tags most used with a group of them', async () => {
  const suggested = (options) => names(alice.tags.getTagSuggestions(options));
  const beside = { entityType: 'device_type', tags: 'home', count: 3 };
  assert.deepEqual(await suggested(beside), ['climate', 'dimmer', 'heating']);
  assert.deepEqual(await suggested({ name: 'h' }), ['home', 'heating']);
  assert.deepEqual(await suggested({ entityType: 'application' }), []);
  await refused(400, alice.tags.getTagSuggestions({ count: 11 }));
});

test('a device type is found by its tags and says them', async () => {
  const { data } = await alice.deviceTypes.getDeviceTypes('', { tags: 'home,lighting' });
  assert.deepEqual(data.data.deviceTypes.map((type) => type.id), [ids.light]);
  const [light] = data.data.deviceTypes;
  assert.deepEqual(light.tags.map((tag) => [tag.name, tag.isCategory]), [
    ['lighting', true],
    ['dimmer', false],
    ['home', false],
  ]);
});

test('a device has no use of the catalogue', async () => {
  const { device } = await newReporter('A light that asks for tags');
  await refused(403, device.tags.getTagCategories());
  await refused(403, device.tags.getTagsByCategories({}));
  await refused(403, device.tags.getTagSuggestions({}));
});
