'use strict';

// What every answer must be: the SDK makes "null", NaN and false of a null, and takes the process down where it expects a
// list.
const assert = require('node:assert/strict');

/** The paths at which there is a null. */
const nulls = (value, path) => {
  if (value === null) {
    return [path];
  }
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => nulls(inner, `${path}/${key}`))
    : [];
};

const assertReadable = (response) => {
  const what = `${response.req.method} ${response.req.path}`;
  if (response.ok) {
    assert.equal(response.status, 200, `status of ${what}`);
  }
  assert.match(response.headers['content-type'] ?? '', /^application\/json(; ?charset=utf-8)?$/i, `type of ${what}`);
  assert.deepEqual(nulls(JSON.parse(response.text), ''), [], `nulls of ${what}`);
};

module.exports = { assertReadable };
