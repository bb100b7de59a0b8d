'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const http = require('node:http');
const { refused, sdk } = require('../world');

/** A server that is not the cloud. */
const answering = async (t, status, type, body) => {
  const server = http.createServer((request, response) => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close());
  return sdk('any token', `http://127.0.0.1:${server.address().port}`);
};

const JSON_TYPE = 'application/json; charset=utf-8';

test('a good answer is read', async (t) => {
  const there = await answering(t, 200, JSON_TYPE, '{"data":{"id":"somebody"}}');
  assert.equal((await there.users.getSelf()).data.data.id, 'somebody');
  await refused(403, (await answering(t, 403, JSON_TYPE, '{"error":{"code":403}}')).users.getSelf());
});

test('a bad answer breaks the test that got it', async (t) => {
  const bad = [
    [200, JSON_TYPE, '{"data":{"id":"somebody","name":null}}', /nulls of GET/],
    [403, JSON_TYPE, '{"error":{"code":403,"message":null}}', /nulls of GET/],
    [201, JSON_TYPE, '{"data":{"id":"somebody"}}', /status of GET/],
    [200, 'text/plain', '{"data":{"id":"somebody"}}', /type of GET/],
  ];
  for (const [status, type, body, complaint] of bad) {
    const there = await answering(t, status, type, body);
    await assert.rejects(there.users.getSelf(), complaint);
  }
});
