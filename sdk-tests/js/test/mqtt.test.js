'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, ids, mqttLight } = require('../world');

test('a message published over MQTT is among the last messages', async () => {
  const { data } = await alice.messages.getLastNormalizedMessages({ count: 10, sdids: mqttLight.id });
  const read = data.data.map((one) => [one.sdid, one.sdtid, one.uid, one.data]);
  assert.deepEqual(read, [[mqttLight.id, ids.light, ids.alice, mqttLight.published]]);
});
