'use strict';

function refuse() {
  throw new Error(
    'danfojs-node cannot read http(s) addresses here: the deprecated "request" package is left out. ' +
      'Download the file, read it with readBook() of server/book/read-book.ts and hand the rows to a DataFrame.',
  );
}

module.exports = Object.assign(refuse, { get: refuse });
